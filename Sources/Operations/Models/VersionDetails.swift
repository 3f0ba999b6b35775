package import Learning
package import Tracking

/// Everything that is known of a version.
package struct VersionDetails: Sendable {
    package var version: ModelVersion
    /// Nil for a version that no run made.
    package var run: Run?
    /// By cross-validation of its recipe; nil where none was kept.
    package var validation: Evaluation?
    /// What else was tried; nil for a version without a search.
    package var leaderboard: Leaderboard?
    package var curve: LearningCurve?
    /// What happened to it, oldest first.
    package var history: [LedgerEntry]
    /// The version that answers; nil while none does.
    package var production: ModelVersion?

    /// Why the release gate would not let it pass, in sentences; one that was never judged is objected to, too.
    package var objections: [String] {
        guard let validation else { return ["It was never judged."] }
        return ModelOperations.gate.objections(to: validation, comparison: nil)
    }
}
