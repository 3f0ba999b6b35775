import Pipelines
import Yams

/// Reads the components of a pipeline.
struct StepYAML {
    private static let mostPorts = 100
    private static let mostWords = 1000
    private static let longestText = 10_000
    private static let longestTimeout = 30.0 * 86_400
    private static let fields = [
        "name", "type", "description", "inputs", "outputs", "command", "after", "when", "retry", "timeout", "cache",
        "image", "resources", "environment",
    ]

    let yaml: YAMLReader

    func step(_ node: Node) throws -> Step {
        let fields = try yaml.fields(of: node, known: Self.fields)
        guard let nameNode = fields["name"] else { throw yaml.failure(node, "a component needs 'name'.") }
        let name = try name(nameNode, "name")
        var step = Step(name: name, work: try work(of: name, node, fields))
        step.inputs = try ports(fields, "inputs").map(input)
        step.outputs = try ports(fields, "outputs").map(output)
        step.after =
            try fields["after"].map {
                try yaml.items($0, "after", most: Self.mostPorts).map { try self.name($0, "after") }
            } ?? []
        step.condition = try fields["when"].map(condition)
        step.retry = try fields["retry"].map(retry) ?? .none
        if let timeout = fields["timeout"] {
            step.timeout = try yaml.seconds(timeout, "timeout", in: 1...Self.longestTimeout)
        }
        step.caches = try fields["cache"].map { try yaml.flag($0, "cache") } ?? true
        step.image = try fields["image"].map { try yaml.text($0, "image", longest: Self.longestText) }
        step.resources = try fields["resources"].map(resources) ?? Resources()
        step.environment = try fields["environment"].map(environment) ?? [:]
        return step
    }

    /// The name of a pipeline or a component.
    func name(_ node: Node, _ field: String) throws -> String {
        guard case .scalar(let scalar) = node, Pipeline.isValid(name: scalar.string) else {
            throw yaml.failure(
                node,
                "'\(field)' must be a name of 1 to 63 lower-case letters, digits and '-', a letter first."
            )
        }
        return scalar.string
    }

    private func work(of name: String, _ node: Node, _ fields: [String: Node]) throws -> Step.Work {
        if let command = fields["command"] {
            if let type = fields["type"] { throw yaml.failure(type, "a component has 'type' or 'command', not both.") }
            let words = try yaml.items(command, "command", most: Self.mostWords).map { word in
                guard case .scalar(let scalar) = word, scalar.string.count <= Self.longestText else {
                    throw yaml.failure(word, "'command' is a list of texts, no longer than 10,000 characters.")
                }
                return scalar.string
            }
            guard words.first?.isEmpty == false else {
                throw yaml.failure(command, "'command' must name an executable.")
            }
            return .command(words)
        }
        if let type = fields["type"] { return .standard(try yaml.choice(type, "type", of: StandardComponent.self)) }
        guard let component = StandardComponent(rawValue: name) else {
            let known = StandardComponent.allCases.map(\.rawValue).joined(separator: ", ")
            throw yaml.failure(
                node,
                "component '\(name)' needs 'command' with an executable, or 'type' with one of \(known)."
            )
        }
        return .standard(component)
    }

    private func ports(_ fields: [String: Node], _ field: String) throws -> [Node] {
        try fields[field].map { try yaml.items($0, field, most: Self.mostPorts) } ?? []
    }

    private func input(_ node: Node) throws -> StepInput {
        let fields = try yaml.fields(of: node, known: ["name", "type", "from", "value"])
        let (name, type) = try port(node, fields)
        var input = StepInput(name: name, type: type)
        input.source = try fields["from"].map(reference)
        if let value = fields["value"] {
            guard type == .string, input.source == nil, case .scalar(let scalar) = value,
                scalar.string.count <= Self.longestText
            else {
                throw yaml.failure(value, "'value' is a short text, for an input of type String without 'from'.")
            }
            input.value = scalar.string
        }
        return input
    }

    private func output(_ node: Node) throws -> StepOutput {
        let (name, type) = try port(node, try yaml.fields(of: node, known: ["name", "type"]))
        return StepOutput(name: name, type: type)
    }

    private func port(_ node: Node, _ fields: [String: Node]) throws -> (String, ValueType) {
        guard let name = fields["name"], let type = fields["type"] else {
            throw yaml.failure(node, "an input or output needs 'name' and 'type'.")
        }
        guard case .scalar(let scalar) = name, Pipeline.isValid(port: scalar.string) else {
            throw yaml.failure(name, "'name' must be 1 to 63 lower-case letters, digits and '_', a letter first.")
        }
        return (scalar.string, try yaml.choice(type, "type", of: ValueType.self))
    }

    private func reference(_ node: Node) throws -> OutputReference {
        guard case .scalar(let scalar) = node, let reference = OutputReference(scalar.string) else {
            throw yaml.failure(node, "'from' must be COMPONENT.OUTPUT, as data-validation.validation_results.")
        }
        return reference
    }

    private func condition(_ node: Node) throws -> Condition {
        guard case .scalar(let scalar) = node, let condition = Condition(scalar.string) else {
            throw yaml.failure(
                node,
                "'when' must be COMPONENT.OUTPUT, one of ==, !=, <, <=, >, >= and a value, "
                    + "as model-evaluation.decision == passed."
            )
        }
        return condition
    }

    private func retry(_ node: Node) throws -> RetryPolicy {
        let counts = 0...100
        guard case .mapping = node else { return RetryPolicy(count: try yaml.number(node, "retry", in: counts)) }
        let fields = try yaml.fields(of: node, known: ["count", "delay", "factor", "maximum_delay"])
        guard let count = fields["count"] else { throw yaml.failure(node, "'retry' needs 'count'.") }
        var policy = RetryPolicy(count: try yaml.number(count, "count", in: counts))
        if let delay = fields["delay"] { policy.delay = try yaml.seconds(delay, "delay", in: 0...86_400) }
        if let factor = fields["factor"] { policy.factor = try yaml.decimal(factor, "factor", in: 1...100) }
        if let maximum = fields["maximum_delay"] {
            policy.maximumDelay = try yaml.seconds(maximum, "maximum_delay", in: 0...86_400)
        }
        return policy
    }

    private func resources(_ node: Node) throws -> Resources {
        let fields = try yaml.fields(of: node, known: ["cpu", "memory_gb", "accelerator", "accelerator_count"])
        var resources = Resources()
        resources.cpu = try fields["cpu"].map { try yaml.decimal($0, "cpu", in: 0.1...1024) }
        resources.memory = try fields["memory_gb"].map { try yaml.decimal($0, "memory_gb", in: 0.1...16_384) }
        resources.accelerator = try fields["accelerator"].map { try yaml.text($0, "accelerator", longest: 200) }
        if let count = fields["accelerator_count"] {
            resources.acceleratorCount = try yaml.number(count, "accelerator_count", in: 1...64)
        }
        return resources
    }

    private func environment(_ node: Node) throws -> [String: String] {
        guard case .mapping(let mapping) = node, mapping.count <= Self.mostPorts else {
            throw yaml.failure(node, "'environment' must be names and texts, at most \(Self.mostPorts).")
        }
        var variables: [String: String] = [:]
        for (key, value) in mapping {
            guard let name = key.string, name.wholeMatch(of: /[A-Za-z_][A-Za-z0-9_]*/) != nil,
                !name.hasPrefix("DEEDBOX_"), let text = value.string
            else {
                throw yaml.failure(key, "'environment' takes names of letters, digits and '_' other than DEEDBOX_….")
            }
            variables[name] = text
        }
        return variables
    }
}
