import Foundation
package import Monitoring
package import Tracking

/// Whether someone looks for drift of the version, and lately.
package struct DriftCheck: ReadinessCheck {
    /// Looks are due every day; a weekend may lie between.
    private static let longestPause = 3 * 86_400.0

    package let id = "drift_monitoring"
    package let area = ReadinessItem.Area.operation
    package let title = "Drift is watched"
    package let command = "deedbox drift"
    private let references: any DriftReferenceStore
    private let looks: any DriftLookStore
    private let now: @Sendable () -> Double

    package init(
        references: any DriftReferenceStore,
        looks: any DriftLookStore,
        now: @escaping @Sendable () -> Double
    ) {
        self.references = references
        self.looks = looks
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        guard let reference = try await references.reference(of: version.name, version: version.version) else {
            return .fail(
                "No reference is kept with \(version.name):\(version.version).",
                remedy: "Keep one: 'deedbox drift reference'; training keeps one by itself."
            )
        }
        guard let look = try await looks.looks(of: version.name, version: version.version, limit: 1).first else {
            return .fail(
                "A reference of \(reference.profile.count) cases is kept, and nobody has compared documents with it.",
                remedy: "Look with 'deedbox drift', or let 'deedbox serve' run, which looks by itself."
            )
        }
        let score = look.score.map { "feature_drift_score \($0.figureText)" } ?? "too few new documents for a score"
        return .judged(
            now() - look.time <= Self.longestPause,
            "Compared with a reference of \(reference.profile.count) cases: \(score), "
                + "\(look.isDrifting ? "drifting" : "not drifting").",
            remedy: "The last look is too old: let 'deedbox serve' run, or 'deedbox drift' by cron.",
            measuredAt: look.time
        )
    }
}
