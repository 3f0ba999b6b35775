/// Why something could not be done: a word for programs and a sentence for people.
package struct Failure: Error, Hashable, Sendable, Codable {
    /// Stable and in snake case, such as `encrypted`.
    package var code: String
    /// What failed, with which value, and what to do.
    package var message: String

    package init(code: String, message: String) {
        self.code = code
        self.message = message
    }
}
