/// One component of a pipeline: what it does, with what, and how stubbornly.
package struct Step: Hashable, Sendable {
    /// What a step does.
    package enum Work: Hashable, Sendable {
        case standard(StandardComponent)
        /// An executable and its arguments, in which `{{inputs.NAME}}` and `{{outputs.NAME}}` stand for values and paths.
        case command([String])
    }

    package var name: String
    package var work: Work
    package var inputs: [StepInput]
    package var outputs: [StepOutput]
    /// Steps that must have ended well before it begins, though nothing of theirs goes in.
    package var after: [String]
    /// Nil runs it in any case.
    package var condition: Condition?
    package var retry: RetryPolicy
    /// Seconds that one attempt may take.
    package var timeout: Double
    /// Whether an earlier result with the same inputs may stand in.
    package var caches: Bool
    /// The container that runs it where Kubeflow does; nil takes that of the compilation.
    package var image: String?
    package var resources: Resources
    /// Variables of the process beside those of the program.
    package var environment: [String: String]

    package init(
        name: String,
        work: Work,
        inputs: [StepInput] = [],
        outputs: [StepOutput] = [],
        after: [String] = [],
        condition: Condition? = nil,
        retry: RetryPolicy = .none,
        timeout: Double = Self.standardTimeout,
        caches: Bool = true,
        image: String? = nil,
        resources: Resources = Resources(),
        environment: [String: String] = [:]
    ) {
        self.name = name
        self.work = work
        self.inputs = inputs
        self.outputs = outputs
        self.after = after
        self.condition = condition
        self.retry = retry
        self.timeout = timeout
        self.caches = caches
        self.image = image
        self.resources = resources
        self.environment = environment
    }

    /// Seconds: a day.
    package static let standardTimeout = 86_400.0
}

/// What goes into a step.
package struct StepInput: Hashable, Sendable {
    package var name: String
    package var type: ValueType
    /// Where it comes from; nil finds it by name and type.
    package var source: OutputReference?
    /// Of a `String` that no step gives: what it is unless the run says otherwise.
    package var value: String?

    package init(name: String, type: ValueType, source: OutputReference? = nil, value: String? = nil) {
        self.name = name
        self.type = type
        self.source = source
        self.value = value
    }
}

/// What comes out of a step.
package struct StepOutput: Hashable, Sendable {
    package var name: String
    package var type: ValueType

    package init(name: String, type: ValueType) {
        self.name = name
        self.type = type
    }
}

/// An output of a step, written `STEP.OUTPUT`.
package struct OutputReference: Hashable, Sendable, CustomStringConvertible {
    package var step: String
    package var output: String

    package init(step: String, output: String) {
        self.step = step
        self.output = output
    }

    /// Reads `STEP.OUTPUT`; nil for anything else.
    package init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 2, Pipeline.isValid(name: parts[0]), Pipeline.isValid(port: parts[1]) else { return nil }
        self.init(step: parts[0], output: parts[1])
    }

    package var description: String { "\(step).\(output)" }
}

/// What a step may use where Kubeflow runs it.
package struct Resources: Hashable, Sendable {
    /// Cores.
    package var cpu: Double?
    /// Gigabytes.
    package var memory: Double?
    /// Of one accelerator, such as `nvidia.com/gpu`.
    package var accelerator: String?
    package var acceleratorCount: Int

    package init(cpu: Double? = nil, memory: Double? = nil, accelerator: String? = nil, acceleratorCount: Int = 1) {
        self.cpu = cpu
        self.memory = memory
        self.accelerator = accelerator
        self.acceleratorCount = acceleratorCount
    }
}
