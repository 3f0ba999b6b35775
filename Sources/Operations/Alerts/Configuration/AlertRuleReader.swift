import Documents
import Monitoring
import Yams

/// Reads one rule of alerts.
struct AlertRuleReader {
    private static let fields = [
        "name", "condition", "for", "clear", "keep_for", "severity", "labels", "notification", "escalate", "repeat",
        "pipeline", "advice",
    ]
    private static let longest = 500
    private static let mostTargets = 20
    private static let mostLabels = 20
    /// Names that an alert's labels have by themselves.
    private static let taken: Set<String> = ["alertname", "severity", "model", "version", "arm", "slice"]

    let yaml: YAMLReader

    func rule(_ node: Node) throws -> AlertRule {
        let fields = try yaml.fields(of: node, known: Self.fields)
        guard let nameNode = fields["name"], let conditionNode = fields["condition"] else {
            throw yaml.failure(node, "a rule needs 'name' and 'condition'.")
        }
        let (condition, hold) = try condition(conditionNode)
        var rule = AlertRule(
            name: try yaml.text(nameNode, "name", longest: 100),
            condition: condition,
            hold: try fields["for"].map { try yaml.seconds($0, "for", in: 0...30 * 86_400) } ?? hold ?? 0
        )
        if let node = fields["clear"] { rule.clear = try clear(node, condition) }
        if let node = fields["keep_for"] { rule.keep = try yaml.seconds(node, "keep_for", in: 0...30 * 86_400) }
        if let node = fields["severity"] {
            rule.severity = try yaml.choice(node, "severity", of: AlertRule.Severity.self)
        }
        if let node = fields["labels"] { rule.labels = try labels(node) }
        if let node = fields["notification"] { rule.targets = try targets(node, "notification") }
        if let node = fields["escalate"] { rule.escalation = try escalation(node) }
        if let node = fields["repeat"] { rule.repeatInterval = try yaml.seconds(node, "repeat", in: 10...30 * 86_400) }
        rule.pipeline = try fields["pipeline"].map { try yaml.text($0, "pipeline", longest: 200) }
        rule.advice = try fields["advice"].map { try yaml.text($0, "advice", longest: Self.longest) }
        return rule
    }

    private func condition(_ node: Node) throws -> (AlertCondition, Double?) {
        do {
            return try ConditionParser.parse(try yaml.text(node, "condition", longest: Self.longest))
        } catch let complaint as ConditionParser.Complaint {
            throw yaml.failure(node, "the condition \(complaint).")
        }
    }

    private func clear(_ node: Node, _ condition: AlertCondition) throws -> Double {
        let clear = try yaml.decimal(node, "clear", in: -1e18...1e18)
        guard condition.allows(clear: clear) else {
            throw yaml.failure(node, "'clear' must lie on the well side of \(condition.threshold).")
        }
        return clear
    }

    private func labels(_ node: Node) throws -> [String: String] {
        guard case .mapping(let mapping) = node, mapping.count <= Self.mostLabels else {
            throw yaml.failure(node, "'labels' must be a mapping of at most \(Self.mostLabels) names to texts.")
        }
        return try mapping.reduce(into: [:]) { labels, entry in
            let name = entry.key.string ?? ""
            guard name.wholeMatch(of: /[a-zA-Z_][a-zA-Z0-9_]{0,63}/) != nil, !Self.taken.contains(name) else {
                throw yaml.failure(
                    entry.key,
                    "'\(name)' cannot name a label: letters, digits and _, and none of "
                        + "\(Self.taken.sorted().joined(separator: ", "))."
                )
            }
            labels[name] = try yaml.text(entry.value, name, longest: 200)
        }
    }

    private func escalation(_ node: Node) throws -> AlertRule.Escalation {
        let fields = try yaml.fields(of: node, known: ["after", "to"])
        guard let after = fields["after"], let to = fields["to"] else {
            throw yaml.failure(node, "'escalate' needs 'after' and 'to'.")
        }
        return AlertRule.Escalation(
            after: try yaml.seconds(after, "after", in: 1...30 * 86_400),
            targets: try targets(to, "to")
        )
    }

    private func targets(_ node: Node, _ field: String) throws -> [AlertTarget] {
        let texts: [String] =
            if case .sequence = node {
                try yaml.texts(node, field, most: Self.mostTargets, longest: Self.longest)
            } else {
                [try yaml.text(node, field, longest: Self.longest)]
            }
        return try texts.map { text in
            guard let target = AlertTarget(text) else {
                throw yaml.failure(
                    node,
                    "'\(text)' is no target; there are email:ADDRESS, slack:#CHANNEL, webhook:NAME-OR-ADDRESS and "
                        + "alertmanager:ADDRESS."
                )
            }
            return target
        }
    }
}
