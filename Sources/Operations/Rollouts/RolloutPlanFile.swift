import Documents
import Foundation
package import Serving
import Yams

/// Reads rollout plans from YAML; `deedbox rollout example` prints one with all fields.
package struct RolloutPlanFile {
    private static let mostBytes = 1 << 16
    private static let mostSteps = 20
    private static let longestStep = 90.0 * 86_400
    private static let leastPairs = 10
    private static let mostPairs = 1_000_000
    private static let fields = ["steps", "gates", "false_rollback", "false_pass"]

    private let yaml: YAMLReader

    /// The plan of the file at `path`; the standard one for an empty path.
    ///
    /// - Throws: `Failure` with code `invalid_plan`, naming the line, the field and the remedy.
    package static func plan(at path: String) throws -> RolloutPlan {
        guard !path.isEmpty else { return .standard }
        let yaml = YAMLReader(name: path, code: "invalid_plan")
        guard let handle = FileHandle(forReadingAtPath: path), let data = try? handle.read(upToCount: mostBytes + 1)
        else { throw yaml.failure(nil, "there is no such file, or it cannot be read.") }
        guard data.count <= mostBytes, let text = String(data: data, encoding: .utf8) else {
            throw yaml.failure(nil, "is longer than \(mostBytes >> 10) kB or not UTF-8; a plan is a short text.")
        }
        return try plan(of: text, name: path)
    }

    /// The plan of a text; `name` is what messages call it.
    ///
    /// - Throws: `Failure` with code `invalid_plan`.
    package static func plan(of text: String, name: String) throws -> RolloutPlan {
        let yaml = YAMLReader(name: name, code: "invalid_plan")
        return try Self(yaml: yaml).plan(yaml.root(of: text, example: "deedbox rollout example"))
    }

    private func plan(_ root: Node) throws -> RolloutPlan {
        let fields = try yaml.fields(of: root, known: Self.fields)
        var plan = RolloutPlan.standard
        if let steps = fields["steps"] { plan.steps = try self.steps(steps) }
        if let gates = fields["gates"] { plan.gates = try self.gates(gates) }
        if let node = fields["false_rollback"] {
            plan.falseRollback = try yaml.decimal(node, "false_rollback", in: 0.000_001...0.5)
        }
        if let node = fields["false_pass"] {
            plan.falsePass = try yaml.decimal(node, "false_pass", in: 0.000_001...0.5)
        }
        return plan
    }

    private func steps(_ node: Node) throws -> [RolloutPlan.Step] {
        let nodes = try yaml.items(node, "steps", most: Self.mostSteps)
        var steps: [RolloutPlan.Step] = []
        for node in nodes {
            let step = try step(node)
            guard step.weight > steps.last?.weight ?? 0 else {
                throw yaml.failure(node, "the 'weight' of each step must be more than that of the step before.")
            }
            steps.append(step)
        }
        guard steps.last?.weight == TrafficSplit.whole else {
            throw yaml.failure(node, "the last step must have the 'weight' 100: all traffic.")
        }
        return steps
    }

    private func step(_ node: Node) throws -> RolloutPlan.Step {
        let fields = try yaml.fields(of: node, known: ["weight", "for"])
        guard let weightNode = fields["weight"] else {
            throw yaml.failure(node, "a step needs 'weight', in percent.")
        }
        let percent = try yaml.decimal(weightNode, "weight", in: 0.01...100)
        let weight = Int((percent * 100).rounded())
        guard weight == TrafficSplit.whole || fields["for"] != nil else {
            throw yaml.failure(node, "a step below 100 percent needs 'for', the time for which it is watched.")
        }
        let seconds = try fields["for"].map { try yaml.seconds($0, "for", in: 0...Self.longestStep) } ?? 0
        return RolloutPlan.Step(weight: weight, seconds: seconds)
    }

    private func gates(_ node: Node) throws -> [Gate] {
        let fields = try yaml.fields(of: node, known: Gate.Kind.allCases.map(\.rawValue))
        return try Gate.Kind.allCases.compactMap { kind in
            try fields[kind.rawValue].map { try gate(kind, $0) }
        }
    }

    /// What does not apply to a gate is no field of it.
    private func gate(_ kind: Gate.Kind, _ node: Node) throws -> Gate {
        let level: [Gate.Kind: String] = [.latency: "quantile", .confidence: "below"]
        let known = ["margin", "minimum", "required"] + [level[kind]].compactMap(\.self)
        if case .scalar(let scalar) = node, scalar.string.isEmpty || scalar.string == "~" { return Gate(kind) }
        let fields = try yaml.fields(of: node, known: known)
        var gate = Gate(kind)
        if let margin = fields["margin"] { gate.margin = try yaml.decimal(margin, "margin", in: 0...99) / 100 }
        if let minimum = fields["minimum"] {
            gate.minimum = try yaml.number(minimum, "minimum", in: Self.leastPairs...Self.mostPairs)
        }
        if let required = fields["required"] { gate.isRequired = try yaml.flag(required, "required") }
        if let field = level[kind], let node = fields[field] {
            gate.level = try yaml.decimal(node, field, in: 0.01...0.999)
        }
        return gate
    }

    /// A plan with all fields, as it is without any file.
    package static let example = """
        # How a version takes another's place. What is left out is as it stands here; an unknown key is an error.
        steps:
          - weight: 10      # percent of the units (documents or callers)
            for: 24h        # of watching: what nobody watched does not count
          - weight: 50
            for: 1h
          - weight: 100     # the end; with 'for', the version before stays at hand for so long
        # What the newcomer must not do worse than the version beside it at the same time. 'margin' is how much worse it may be,
        # in percentage points; below 'minimum' pairs of answers nothing is said; a gate with 'required: false' can fail a
        # rollout, and the rollout does not wait for it to pass. A gate that is not named is not there.
        gates:
          errors: {margin: 1, minimum: 100, required: true}
          latency: {quantile: 0.95, margin: 5, minimum: 100, required: true}   # slower than that quantile of the other's
          confidence: {below: 0.5, margin: 5, minimum: 100, required: true}    # answers less sure than that
          drift: {margin: 10, minimum: 100, required: true}                    # of the share of any class
          estimated_accuracy: {margin: 3, minimum: 100, required: true}        # by the probabilities, without labels
          accuracy: {margin: 2, minimum: 50, required: false}                  # by reviews
        # The probability that a newcomer within all margins is rolled back, over all gates, steps and looks.
        false_rollback: 0.01
        # The probability, for one gate in one step, that a newcomer beyond its margin passes.
        false_pass: 0.05

        """
}
