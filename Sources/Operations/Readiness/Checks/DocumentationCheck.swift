package import Tracking

/// Whether the model's card says what people must know.
package struct DocumentationCheck: ReadinessCheck {
    package let id = "documentation"
    package let area = ReadinessItem.Area.trust
    package let title = "The model card is complete"
    package let command = "deedbox models card MODEL"
    private let card: @Sendable (ModelVersion) async throws -> VersionCard

    /// - Parameter card: The card of a version as it is known now.
    package init(card: @escaping @Sendable (ModelVersion) async throws -> VersionCard) { self.card = card }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let gaps = try await card(version).gaps
        return .judged(
            gaps.isEmpty,
            gaps.isEmpty
                ? "The card says what the version is for, what it learned from, how it was judged and where it is weak."
                : "The card does not say: \(gaps.joined(separator: ", ")).",
            remedy:
                "Say what it is for with 'deedbox models describe \(version.name):\(version.version) TEXT', and judge it with "
                + "'deedbox evaluate --record'."
        )
    }
}
