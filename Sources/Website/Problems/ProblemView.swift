/// Why a page cannot be shown or something could not be done, and what helps.
package struct ProblemView: Sendable {
    var title: String
    /// What failed, with which value, and what to do.
    var detail: String
    var code: String
    /// Finds the request in the log; nil where that tells nothing more.
    var requestID: String?

    /// The page for a problem of that HTTP status.
    package static func page(status: Int, code: String, detail: String, requestID: String?) -> SitePage {
        let view = Self(
            title: title(of: status),
            detail: detail,
            code: code,
            requestID: status >= 500 ? requestID : nil
        )
        return SitePage(title: view.title, section: nil, template: "problem", content: view, status: status)
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
