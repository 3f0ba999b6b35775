import Charts
import Documents
import Learning
package import Operations
package import Serving
import Tracking

/// A version of a model: how good it is, where it came from, and how it comes into production.
package struct VersionView: Sendable {
    struct ClassRow: Sendable {
        var name: String
        var precision: String
        var recall: String
        var f1: String
        var support: String
    }

    struct Fact: Sendable {
        var name: String
        var value: String
    }

    struct Event: Sendable {
        var time: Moment
        var actor: String
        var text: String
    }

    struct Trial: Sendable {
        var features: String
        var learner: String
        var accuracy: String
        var macroF1: String
        var count: String
    }

    var model: String
    var version: Int
    var path: String
    var isInProduction: Bool
    var aliases: [String]
    var figures: [Figure]
    /// Why the gate does not let it pass; empty where it does.
    var objections: [String]
    var passesGate: Bool
    var mayPromote: Bool
    /// How a rollout would go, such as `10% for 1 d, then 50% for 1 h, then all`.
    var plan: String
    /// The version that answers now; nil while none does.
    var production: Int?
    var wasJudged: Bool
    var charts: [Drawing]
    var confusion: Drawing?
    var classes: [ClassRow]
    var worst: String?
    var trials: [Trial]
    var facts: [Fact]
    var events: [Event]

    /// - Parameter plan: What a rollout would go by.
    package static func page(_ details: VersionDetails, plan: RolloutPlan, for visitor: Visitor) -> SitePage {
        let version = details.version
        let phrasing = visitor.phrasing
        let charts = ValidationCharts(details, phrasing)
        let objections = details.objections.map(phrasing.sentence)
        let view = Self(
            model: version.name,
            version: version.version,
            path: VersionPath.of(version.version, version.name),
            isInProduction: version.isInProduction,
            aliases: version.aliases.filter { $0 != ModelReference.production },
            figures: details.validation.map { figures(of: $0, phrasing) } ?? [],
            objections: objections,
            passesGate: objections.isEmpty,
            mayPromote: visitor.may(.engineer) && !version.isInProduction,
            plan: words(for: plan, phrasing),
            production: details.production?.version,
            wasJudged: details.validation != nil,
            charts: charts.drawings,
            confusion: charts.confusion,
            classes: details.validation?.classes.map { row(of: $0, phrasing) } ?? [],
            worst: details.validation?.worstSlice.map { text(of: $0, phrasing) },
            trials: details.leaderboard?.rows.prefix(mostTrials).map { trial($0, phrasing) } ?? [],
            facts: facts(of: details, phrasing),
            events: details.history.map { event($0, phrasing) }
        )
        return SitePage(
            title: "\(version.name), version \(version.version)",
            section: .models,
            template: "models/version",
            content: view,
            styles: ["charts.css"]
        )
    }

    private static let mostTrials = 12

    private static func words(for plan: RolloutPlan, _ phrasing: Phrasing) -> String {
        plan.steps.map { step in
            let share = step.weight < TrafficSplit.whole ? phrasing.share(step.weight) : "all"
            return step.seconds > 0 ? "\(share) for \(phrasing.stretch(step.seconds))" : share
        }
        .joined(separator: ", then ")
    }

    private static func figures(of evaluation: Evaluation, _ phrasing: Phrasing) -> [Figure] {
        func range(_ interval: RateInterval?) -> String? {
            interval.map { "\(phrasing.percent($0.lower, digits: 1)) to \(phrasing.percent($0.upper, digits: 1))" }
        }
        return [
            Figure(
                name: "Accuracy",
                value: phrasing.percent(evaluation.accuracy, digits: 1),
                aside: range(evaluation.accuracyInterval),
                isAlarming: evaluation.accuracy < ModelOperations.gate.minimumAccuracy
            ),
            Figure(
                name: "Macro-F1",
                value: phrasing.percent(evaluation.macroF1, digits: 1),
                aside: range(evaluation.macroF1Interval)
            ),
            Figure(
                name: "Calibration error",
                value: phrasing.percent(evaluation.calibrationError, digits: 1),
                aside: "by chance \(phrasing.percent(evaluation.calibrationErrorByChance, digits: 1))"
            ),
            Figure(name: "Log-loss", value: phrasing.number(evaluation.logLoss, digits: 3)),
            Figure(name: "Judged on", value: phrasing.count(evaluation.count, "sample", "samples")),
        ]
    }

    private static func row(of score: ClassScore, _ phrasing: Phrasing) -> ClassRow {
        ClassRow(
            name: ClassName.words(for: score.label),
            precision: phrasing.percent(score.precision, digits: 1),
            recall: phrasing.percent(score.recall, digits: 1),
            f1: phrasing.percent(score.f1, digits: 1),
            support: phrasing.count(score.support)
        )
    }

    private static func text(of slice: WorstSlice, _ phrasing: Phrasing) -> String {
        "\(slice.text): \(phrasing.percent(slice.accuracy, digits: 1)) of \(phrasing.count(slice.count)) right"
    }

    private static func trial(_ row: Leaderboard.Row, _ phrasing: Phrasing) -> Trial {
        Trial(
            features: row.features,
            learner: row.learner,
            accuracy: phrasing.percent(row.accuracy, digits: 1),
            macroF1: phrasing.percent(row.macroF1, digits: 1),
            count: phrasing.count(row.count)
        )
    }

    private static func facts(of details: VersionDetails, _ phrasing: Phrasing) -> [Fact] {
        var facts = [Fact(name: "Registered", value: phrasing.moment(details.version.createdAt).text)]
        if let sha256 = details.version.content.sha256 { facts.append(Fact(name: "SHA-256", value: sha256)) }
        if let source = details.version.content.source { facts.append(Fact(name: "Files", value: source)) }
        if let run = details.run {
            facts.append(Fact(name: "Run", value: run.id.rawValue))
            facts += run.parameters.sorted { $0.key < $1.key }.map { Fact(name: $0.key, value: $0.value) }
        }
        return facts
    }

    private static func event(_ entry: LedgerEntry, _ phrasing: Phrasing) -> Event {
        let kind = entry.kind.rawValue.replacing("_", with: " ")
        return Event(
            time: phrasing.moment(Double(entry.time) / 1000),
            actor: entry.actor,
            text: phrasing.sentence(entry.detail.isEmpty ? kind : "\(kind): \(entry.detail)")
        )
    }
}
