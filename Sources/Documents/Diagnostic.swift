/// Something noticed while reading that did not stop the reading.
package struct Diagnostic: Hashable, Sendable, Codable {
    package enum Severity: String, Hashable, Sendable, Codable {
        case note, warning, error
    }

    package var severity: Severity
    /// A stable word for programs in snake case, such as `page_unreadable`.
    package var code: String
    /// The page it concerns, from 1; nil for the whole file.
    package var page: Int?
    /// A sentence for people.
    package var message: String

    package init(_ severity: Severity, _ code: String, page: Int? = nil, _ message: String) {
        self.severity = severity
        self.code = code
        self.page = page
        self.message = message
    }
}
