import Documents
import Foundation
package import Pipelines
import Yams

/// Reads pipelines from YAML; `deedbox pipeline example` prints one with all fields.
package struct PipelineFile {
    private static let mostBytes = 1 << 20
    private static let mostSteps = 200
    private static let mostTriggers = 20
    private static let longestText = 2000
    private static let fields = [
        "name", "description", "components", "exit_handler", "pipeline_schedule", "triggers",
    ]

    private let yaml: YAMLReader

    /// The text of the file at `path`.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline`.
    package static func text(at path: String) throws -> String {
        let yaml = YAMLReader(name: path, code: "invalid_pipeline")
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: mostBytes + 1)
        else { throw yaml.failure(nil, "there is no such file, or it cannot be read.") }
        guard data.count <= mostBytes, let text = String(data: data, encoding: .utf8) else {
            throw yaml.failure(nil, "is longer than \(mostBytes >> 20) MB or not UTF-8; a pipeline is a short text.")
        }
        return text
    }

    /// The pipeline of a text, wired; `name` is what messages call it.
    ///
    /// - Throws: `Failure` with code `invalid_pipeline`, naming the line, the field and the remedy.
    package static func graph(of text: String, name: String) throws -> StepGraph {
        let yaml = YAMLReader(name: name, code: "invalid_pipeline")
        let pipeline = try Self(yaml: yaml).pipeline(yaml.root(of: text, example: "deedbox pipeline example"))
        do {
            return try StepGraph(pipeline)
        } catch {
            throw yaml.failure(nil, "\(error)")
        }
    }

    private func pipeline(_ root: Node) throws -> Pipeline {
        let fields = try yaml.fields(of: root, known: Self.fields)
        guard let name = fields["name"], let components = fields["components"] else {
            throw yaml.failure(
                root,
                "'name' and 'components' are needed; 'deedbox pipeline example' prints an example."
            )
        }
        let steps = StepYAML(yaml: yaml)
        return Pipeline(
            name: try steps.name(name, "name"),
            description: try fields["description"].map { try text($0, "description") } ?? "",
            steps: try yaml.items(components, "components", most: Self.mostSteps).map(steps.step),
            exitHandler: try fields["exit_handler"].map(steps.step),
            schedule: try fields["pipeline_schedule"].map(schedule),
            triggers: try fields["triggers"].map { node in
                try yaml.items(node, "triggers", most: Self.mostTriggers).map(trigger)
            } ?? []
        )
    }

    private func text(_ node: Node, _ field: String) throws -> String {
        guard case .scalar(let scalar) = node, scalar.string.count <= Self.longestText else {
            throw yaml.failure(node, "'\(field)' must be a text of at most \(Self.longestText) characters.")
        }
        return scalar.string
    }

    private func schedule(_ node: Node) throws -> Schedule {
        let fields = try yaml.fields(
            of: node,
            known: ["cron", "timezone", "skipped_hours", "repeated_hours", "catch_up", "overlap"]
        )
        guard let cron = fields["cron"] else { throw yaml.failure(node, "'pipeline_schedule' needs 'cron'.") }
        guard let expression = CronExpression(try text(cron, "cron")) else {
            throw yaml.failure(
                cron,
                "'cron' must have five fields (minute, hour, day of month, month, day of week), as '0 2 * * 0' for "
                    + "Sundays at 02:00."
            )
        }
        var schedule = Schedule(cron: expression)
        if let zone = fields["timezone"] {
            schedule.timeZone = try text(zone, "timezone")
            guard Schedule.isKnown(timeZone: schedule.timeZone) else {
                throw yaml.failure(zone, "'timezone' must be UTC or a name of the IANA database, as Europe/Berlin.")
            }
        }
        if let field = fields["skipped_hours"] {
            schedule.skippedHours = try yaml.choice(field, "skipped_hours", of: Schedule.SkippedHours.self)
        }
        if let field = fields["repeated_hours"] {
            schedule.repeatedHours = try yaml.choice(field, "repeated_hours", of: Schedule.RepeatedHours.self)
        }
        if let field = fields["catch_up"] {
            schedule.catchUp = try yaml.choice(field, "catch_up", of: Schedule.CatchUp.self)
        }
        if let field = fields["overlap"] {
            schedule.overlap = try yaml.choice(field, "overlap", of: Schedule.Overlap.self)
        }
        guard !schedule.next(1, after: 0).isEmpty else {
            throw yaml.failure(cron, "'\(expression)' never comes; its day and month do not go together.")
        }
        return schedule
    }

    private func trigger(_ node: Node) throws -> Trigger {
        let known = ["type", "data_source", "quiet", "threshold", "minimum_reviews", "pause"]
        let fields = try yaml.fields(of: node, known: known)
        let year = 366.0 * 86_400
        guard let type = fields["type"] else { throw yaml.failure(node, "a trigger needs 'type'.") }
        let kind = try text(type, "type")
        let ofData = ["data_source", "quiet"]
        let allowed = kind == "data_change" ? ["type"] + ofData : known.filter { !ofData.contains($0) }
        if let foreign = fields.keys.sorted().first(where: { !allowed.contains($0) }) {
            throw yaml.failure(fields[foreign], "a trigger of type '\(kind)' has no '\(foreign)'.")
        }
        switch kind {
        case "data_change":
            guard let source = fields["data_source"] else {
                throw yaml.failure(
                    node,
                    "a data_change needs 'data_source', a folder, a prefix as in/2026-* or store: for the reviews."
                )
            }
            return .dataChange(
                source: try yaml.text(source, "data_source", longest: Self.longestText),
                quiet: try fields["quiet"].map { try yaml.seconds($0, "quiet", in: 0...year) } ?? Trigger.standardQuiet
            )
        case "performance_degradation":
            guard let threshold = fields["threshold"] else {
                throw yaml.failure(node, "a performance_degradation needs 'threshold', an accuracy such as 0.85.")
            }
            return .performanceDegradation(
                threshold: try yaml.decimal(threshold, "threshold", in: 0...1),
                minimumReviews: try fields["minimum_reviews"]
                    .map { try yaml.number($0, "minimum_reviews", in: 1...100_000) } ?? Trigger.standardMinimumReviews,
                pause: try fields["pause"].map { try yaml.seconds($0, "pause", in: 0...year) } ?? Trigger.standardPause
            )
        default:
            throw yaml.failure(type, "'type' must be data_change or performance_degradation.")
        }
    }
}
