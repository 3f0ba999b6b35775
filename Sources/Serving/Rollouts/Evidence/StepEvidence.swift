package import Mathematics

/// What is known of a newcomer in one step, in as few numbers as the tests need; it grows by observations and is never
/// counted again.
package struct StepEvidence: Hashable, Sendable, Codable {
    /// What is compared: all of a gate, or one class of drift.
    package struct Subject: Hashable, Sendable, Codable {
        package var kind: Gate.Kind
        /// Empty but for drift.
        package var label: String

        package init(_ kind: Gate.Kind, label: String = "") {
            self.kind = kind
            self.label = label
        }
    }

    /// A subject and what is known of it.
    package struct Entry: Hashable, Sendable, Codable {
        package var subject: Subject
        package var comparison: ConcurrentComparison
    }

    /// Classes beyond the first so many are not compared one by one.
    private static let mostLabels = 32
    /// With this probability, a right assignment is ever called wrong in a step.
    private static let sampleRatioAlpha = 0.001

    /// Of the newcomer in the traffic, 0…1.
    private let share: Double
    /// In the order in which they came up.
    package private(set) var entries: [Entry] = []
    package private(set) var latencyBound = LatencyBound()
    /// Units that were assigned.
    package private(set) var canaryUnits = 0
    package private(set) var stableUnits = 0
    /// Requests that were answered or failed.
    package private(set) var canaryRequests = 0
    package private(set) var stableRequests = 0

    /// - Parameter weight: Of the newcomer, in hundredths of a percent.
    package init(weight: Int) { share = Double(weight) / Double(TrafficSplit.whole) }

    /// Takes an observation into account for each of the gates.
    package mutating func add(_ observation: Observation, for gates: [Gate]) {
        let isCanary = observation.isCanary
        if observation.isFirstOfUnit { if isCanary { canaryUnits += 1 } else { stableUnits += 1 } }
        switch observation.kind {
        case .reviewed(let isRight):
            guard gates.contains(where: { $0.kind == .accuracy }) else { return }
            add(isRight ? 0 : 100, isCanary, to: Subject(.accuracy))
        case .failed:
            countRequest(isCanary)
            guard gates.contains(where: { $0.kind == .errors }) else { return }
            add(100, isCanary, to: Subject(.errors))
        case .answered(let label, let confidence, let milliseconds):
            countRequest(isCanary)
            for gate in gates { add(label, confidence, milliseconds, isCanary, for: gate) }
        }
    }

    private mutating func add(
        _ label: String,
        _ confidence: Double,
        _ milliseconds: Double?,
        _ isCanary: Bool,
        for gate: Gate
    ) {
        switch gate.kind {
        case .errors: add(0, isCanary, to: Subject(.errors))
        case .latency:
            guard let milliseconds,
                let isSlow = latencyBound.isSlow(milliseconds, isCanary: isCanary, quantile: gate.level)
            else { return }
            add(isSlow ? 100 : 0, isCanary, to: Subject(.latency))
        case .confidence: add(confidence < gate.level ? 100 : 0, isCanary, to: Subject(.confidence))
        case .estimatedAccuracy:
            add(100 - Int((min(1, max(0, confidence)) * 100).rounded()), isCanary, to: Subject(.estimatedAccuracy))
        case .drift: addLabel(label, isCanary)
        case .accuracy: return
        }
    }

    /// The answer that brings a class up is not counted for it: it was chosen for being of that class.
    private mutating func addLabel(_ label: String, _ isCanary: Bool) {
        var (isKnown, count) = (false, 0)
        for index in entries.indices where entries[index].subject.kind == .drift {
            let isIt = entries[index].subject.label == label
            Self.add(isIt ? 100 : 0, isCanary, to: &entries[index].comparison)
            (isKnown, count) = (isKnown || isIt, count + 1)
        }
        guard !isKnown, count < Self.mostLabels else { return }
        entries.append(Entry(subject: Subject(.drift, label: label), comparison: ConcurrentComparison(share: share)))
    }

    private mutating func add(_ value: Int, _ isCanary: Bool, to subject: Subject) {
        if let index = entries.firstIndex(where: { $0.subject == subject }) {
            Self.add(value, isCanary, to: &entries[index].comparison)
        } else {
            var comparison = ConcurrentComparison(share: share)
            Self.add(value, isCanary, to: &comparison)
            entries.append(Entry(subject: subject, comparison: comparison))
        }
    }

    private static func add(_ value: Int, _ isCanary: Bool, to comparison: inout ConcurrentComparison) {
        if isCanary { comparison.add(newcomer: value) } else { comparison.add(incumbent: value) }
    }

    private mutating func countRequest(_ isCanary: Bool) {
        if isCanary { canaryRequests += 1 } else { stableRequests += 1 }
    }

    /// The natural logarithm of the evidence that units are not assigned as they should be.
    package var sampleRatioEvidence: Double {
        SampleRatio.logEvidence(counts: [canaryUnits, stableUnits], shares: [share, 1 - share])
    }

    /// Whether units are surely not assigned, or not logged, as they should be: then nothing else can be believed.
    package var isDistrusted: Bool { sampleRatioEvidence >= SequentialTest.threshold(Self.sampleRatioAlpha) }
}
