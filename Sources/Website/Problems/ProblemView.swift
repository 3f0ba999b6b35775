/// Why a page cannot be shown or something could not be done, and what helps.
package struct ProblemView: Sendable {
    struct Way: Sendable {
        var title: String
        var path: String
        var text: String
    }

    var title: String
    /// What failed, with which value, and what to do.
    var detail: String
    var code: String
    /// Finds the request in the log; nil where that tells nothing more.
    var requestID: String?
    /// Where else it may be; empty where that is not the question, or nothing is open to the visitor.
    var ways: [Way]
    var isFindable: Bool

    /// The page for a problem of that HTTP status.
    package static func page(
        status: Int,
        code: String,
        detail: String,
        requestID: String?,
        for visitor: Visitor
    ) -> SitePage {
        let ways = status == 404 ? ways(of: visitor) : []
        let view = Self(
            title: title(of: status),
            detail: detail,
            code: code,
            requestID: status >= 500 ? requestID : nil,
            ways: ways,
            isFindable: !ways.isEmpty
        )
        return SitePage(title: view.title, section: nil, template: "problem", content: view, status: status)
    }

    private static func ways(of visitor: Visitor) -> [Way] {
        Section.open(to: visitor).map { Way(title: $0.title, path: $0.path, text: $0.text) }
    }

    private static func title(of status: Int) -> String {
        switch status {
        case 401, 403: "Not open to you"
        case 404: "Not here"
        case 405, 409: "Not possible now"
        case 413: "Too large"
        case 429, 503: "Busy"
        case 500...: "Our mistake"
        default: "That did not work"
        }
    }
}
