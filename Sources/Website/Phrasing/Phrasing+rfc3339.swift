import Foundation

extension Phrasing {
    /// A moment as reports tell it; nil for what is none.
    func moment(rfc3339 text: String) -> Moment? {
        let style = Date.ISO8601FormatStyle(includingFractionalSeconds: text.contains("."))
        return (try? style.parse(text)).map { moment($0.timeIntervalSince1970) }
    }
}
