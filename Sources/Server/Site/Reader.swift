import Foundation
import HTTPTypes
import Hummingbird

/// How the person behind a request reads numbers and times.
enum Reader {
    private static let standard = "en-GB"

    /// The language that the browser prefers.
    static func locale(of request: Request) -> Locale {
        let tags = (request.headers[.acceptLanguage] ?? "").split(separator: ",").compactMap {
            entry -> (String, Double)? in
            let parts = entry.split(separator: ";").map { String($0).trimmingBlanks() }
            guard let tag = parts.first, tag.wholeMatch(of: /[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}/) != nil else {
                return nil
            }
            let weight = parts.dropFirst().first { $0.hasPrefix("q=") }.flatMap { Double($0.dropFirst(2)) }
            return (tag, weight ?? 1)
        }
        return Locale(identifier: tags.max { $0.1 < $1.1 }?.0 ?? standard)
    }

    /// The zone that a page's script told; UTC before it did.
    static func zone(of request: Request) -> TimeZone {
        let name = Cookies(request)["zone"]?.removingPercentEncoding ?? ""
        // A name becomes a file's; this keeps it within the folder of zones.
        guard name.wholeMatch(of: /[A-Za-z]+(\/[A-Za-z0-9_+-]+){0,2}/) != nil else { return .gmt }
        return TimeZone(identifier: name) ?? .gmt
    }
}
