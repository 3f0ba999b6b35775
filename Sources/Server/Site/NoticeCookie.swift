import Foundation
import HTTPTypes
import Hummingbird
import Website

/// The cookie that carries what a form did to the page that comes next.
enum NoticeCookie {
    private static let name = "deedbox_notice"
    private static let seconds = 60
    /// Browsers keep no longer one.
    private static let maximumBytes = 3_000
    private static let longestText = 600

    /// The notice that came with a request; nil where there is none or it makes no sense.
    static func notice(in request: Request) -> Notice? {
        guard let value = Cookies(request)[name], value.utf8.count <= maximumBytes,
            let data = Data(base64Encoded: value.replacing("-", with: "+").replacing("_", with: "/").padded),
            var notice = try? JSONDecoder().decode(Notice.self, from: data)
        else { return nil }
        if let link = notice.link, !Redirect.isLocal(link.path) { notice.link = nil }
        return notice
    }

    static func set(_ notice: Notice, _ request: Request) -> String {
        var notice = notice
        notice.text = String(notice.text.prefix(longestText))
        let data = (try? JSONEncoder().encode(notice)) ?? Data()  // Texts always encode.
        let value = data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing(
            "=",
            with: ""
        )
        return Cookies.header(name, value, seconds: seconds, for: request)
    }

    static func clear(_ request: Request) -> String { Cookies.header(name, "", seconds: 0, for: request) }
}

extension String {
    /// With the signs that base64 ends with.
    fileprivate var padded: String { self + String(repeating: "=", count: (4 - utf8.count % 4) % 4) }
}
