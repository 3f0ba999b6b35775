import Testing

/// One thing that every implementation of a protocol must do, as a sentence and a check.
///
/// A contract is a list of them; the tests of each implementation run the list:
/// `@Test(arguments: RunStoreContract.clauses) func keepsTheContract(_ clause: …) async throws`.
package struct ContractClause<Subject>: Sendable, CustomTestStringConvertible {
    package let testDescription: String
    private let body: @Sendable (Subject) async throws -> Void

    package init(_ sentence: String, _ body: @escaping @Sendable (Subject) async throws -> Void) {
        testDescription = sentence
        self.body = body
    }

    /// Checks a fresh, empty subject.
    package func check(_ subject: Subject) async throws { try await body(subject) }
}
