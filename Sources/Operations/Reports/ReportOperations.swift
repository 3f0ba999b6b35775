import ABTesting
import Documents
import Foundation
import Learning
import Mathematics
import Monitoring
import Pipelines
import Serving
package import Tracking

/// Writes the implementation report of a model: what was decided, what is there, and what it comes to, from the store alone.
package struct ReportOperations: Sendable {
    /// Rows of a table.
    private static let longestTable = 20
    private static let runsLookedAt = 200

    private let cards: CardOperations
    private let sources: ReportSources
    private let now: @Sendable () -> Double

    package init(cards: CardOperations, sources: ReportSources, now: @escaping @Sendable () -> Double) {
        self.cards = cards
        self.sources = sources
        self.now = now
    }

    /// - Throws: `Failure` with code `model_not_found`.
    package func report(on reference: ModelReference) async throws -> ReportPage {
        let version = try await sources.models.existingVersion(reference)
        let card = try await cards.card(of: version)
        return ReportPage(
            title: "Implementation report: \(version.name):\(version.version)",
            sections: [
                strategy(card), try await features(card), try await pipelines(), try await deployment(version),
                try await monitoring(version), try await optimisation(version), try await experiments(version),
                impact(card), try await checklist(version),
            ]
        )
    }

    private func strategy(_ card: VersionCard) -> ReportPage.Section {
        let floors = sources.floors
        let accuracy = card.evaluation.map { kept in
            "\(kept.evaluation.accuracy.percentText) on \(kept.evaluation.count) samples of \(kept.source)"
        }
        return .init(
            "Strategy",
            [
                .paragraph(
                    card.purpose.isEmpty ? "Classifies documents into \(card.classes.count) classes." : card.purpose
                ),
                .list([
                    "written \(RFC3339.text(now()))",
                    "classes: \(card.classes.joined(separator: ", "))",
                    "asked for: accuracy above \(floors.accuracy.percentText), below \(floors.milliseconds.figureText) ms, "
                        + "\(floors.answersPerSecond.figureText) answers a second",
                    "accuracy: \(accuracy ?? ReportPage.notMeasured)",
                ]),
            ]
        )
    }

    private func features(_ card: VersionCard) async throws -> ReportPage.Section {
        let jobs = try await sources.queue.counts()
        let documents = Job.State.allCases.map { "\(jobs[$0] ?? 0) \($0.rawValue)" }.joined(separator: ", ")
        return .init(
            "Data and features",
            [
                .list([
                    "documents by state: \(documents)",
                    "the model knows \(card.features) features of text, file name and traits",
                    "learned from: \(card.training?.parameters["data"] ?? "what came with the product")",
                    "samples learned from: \(card.training?.parameters["samples"] ?? ReportPage.notMeasured)",
                ])
            ]
        )
    }

    private func pipelines() async throws -> ReportPage.Section {
        let time = now()
        var rows: [[String]] = []
        for entry in try await sources.pipelines.pipelines().prefix(Self.longestTable) {
            let pipeline = try? PipelineFile.graph(of: entry.definition, name: entry.name).pipeline
            let next = pipeline?.schedule?.next(1, after: time).first.map(RFC3339.text)
            let last = try await sources.pipelines.runs(of: entry.name, limit: 1).first
            rows.append([
                entry.name, entry.isPaused ? "paused" : next ?? "no schedule", "\(pipeline?.triggers.count ?? 0)",
                last.map { "\($0.state.rawValue), \(RFC3339.text($0.createdAt))" } ?? "none",
            ])
        }
        guard !rows.isEmpty else { return .init("Pipelines", [.paragraph("None is kept.")]) }
        return .init("Pipelines", [.table(head: ["pipeline", "next", "triggers", "last run"], rows: rows)])
    }

    private func deployment(_ version: ModelVersion) async throws -> ReportPage.Section {
        let endpoint = try await sources.endpoints.endpoint(version.name)
        let steps = sources.plan.steps.map {
            "\(TrafficSplit.percent($0.weight)) for \(($0.seconds / 3600).figureText) h"
        }
        let rollouts = try await sources.rollouts.rollouts(of: nil, before: nil, limit: Self.runsLookedAt)
            .filter { $0.model == version.name }.prefix(Self.longestTable)
        let rows = rollouts.map { rollout in
            [
                RFC3339.text(rollout.createdAt), "\(rollout.stable) → \(rollout.canary)", rollout.state.rawValue,
                rollout.reason,
            ]
        }
        return .init(
            "Deployment",
            [
                .list([
                    "answers: \(endpoint?.split?.description ?? "the version in production")",
                    "this version is\(version.isInProduction ? "" : " not") in production",
                    "plan of rollouts: \(steps.joined(separator: ", "))",
                ]),
                rows.isEmpty
                    ? .paragraph("No rollout yet.")
                    : .table(head: ["begun", "versions", "state", "why"], rows: rows),
            ]
        )
    }

    private func monitoring(_ version: ModelVersion) async throws -> ReportPage.Section {
        let look = try await sources.looks.looks(of: version.name, version: version.version, limit: 1).first
        let watch = try await sources.watches.watch(of: version.name, version: version.version)
        let drifting = (look?.features ?? []).filter(\.isDrifting).map(\.feature)
        return .init(
            "Monitoring",
            [
                .list([
                    "feature_drift_score: \(look?.score?.figureText ?? ReportPage.notMeasured)"
                        + (look.map { " (\(RFC3339.text($0.time)))" } ?? ""),
                    "features that drift: \(look == nil ? ReportPage.notMeasured : drifting.isEmpty ? "none" : drifting.joined(separator: ", "))",
                    "accuracy without labels: \(look?.estimatedAccuracy?.percentText ?? ReportPage.notMeasured), off by "
                        + "\(look?.estimateError?.percentText ?? ReportPage.notMeasured)",
                    "predictions watched one by one: \(watch.map { "\($0.count), \($0.alarms.count) alarms, one in \($0.runLength.figureText) expected by chance" } ?? ReportPage.notMeasured)",
                ])
            ]
        )
    }

    private func optimisation(_ version: ModelVersion) async throws -> ReportPage.Section {
        let load = try await sources.runs.runs(experiment: LoadCheck.experiment, limit: Self.runsLookedAt)
            .first { $0.concerns(version) }
        let training = try await version.runID.flatMapAsync { try await sources.runs.run($0) }
        return .init(
            "Optimisation",
            [
                .list([
                    "answers a second: \(load?.metrics["answers_per_second"]?.value.figureText ?? ReportPage.notMeasured)",
                    "99 of 100 under load within: "
                        + "\(load?.metrics["p99_ms"].map { "\($0.value.figureText) ms" } ?? ReportPage.notMeasured)",
                    "recipe chosen: \(training?.parameters["features"] ?? ReportPage.notMeasured), "
                        + "\(training?.parameters["learner"] ?? ReportPage.notMeasured)",
                    "compact variant: \(training?.parameters["compact"] ?? ReportPage.notMeasured)",
                ])
            ]
        )
    }

    private func experiments(_ version: ModelVersion) async throws -> ReportPage.Section {
        let tests = try await sources.tests.tests(limit: Self.runsLookedAt, after: nil)
            .filter { test in test.plan.variants.contains { $0.model.hasPrefix("\(version.name):") } }
            .prefix(Self.longestTable)
        guard !tests.isEmpty else { return .init("Experiments", [.paragraph("No A/B test of this model yet.")]) }
        var rows: [[String]] = []
        for test in tests {
            let exposed = try await sources.tests.exposed(in: test, until: now())
            let variants = zip(test.plan.variants, exposed).map { "\($0.name) \($0.model): \($1)" }
            rows.append([test.plan.name, test.state.rawValue, variants.joined(separator: ", "), test.reason])
        }
        return .init("Experiments", [.table(head: ["test", "state", "units", "why it ended"], rows: rows)])
    }

    private func impact(_ card: VersionCard) -> ReportPage.Section {
        guard let feedback = card.feedback else {
            return .init("Business impact", [.paragraph("Minutes saved: \(ReportPage.notMeasured).")])
        }
        let worth = sources.value.worth(of: feedback)
        return .init(
            "Business impact",
            [
                .list([
                    "minutes saved: \(worth.minutesSaved.figureText) (\(worth.isMeasured ? "measured" : "by the value model"))",
                    "worth in money, less wrong answers: \(worth.money.figureText)",
                    "predictions with a label: \(feedback.labels.trials), with a rating: \(feedback.ratings)",
                ])
            ]
        )
    }

    private func checklist(_ version: ModelVersion) async throws -> ReportPage.Section {
        try await sources.readiness.latest(of: version.name, version: version.version)?.section
            ?? .init("Checklist", [.paragraph("It was not carried out: 'deedbox readiness' does.")])
    }
}

extension Optional {
    fileprivate func flatMapAsync<Value>(_ transform: (Wrapped) async throws -> Value?) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
