/// Finds where a newcomer that failed was worst: parts of the traffic in which it is further behind the version beside it than
/// in the rest.
package struct SuspectSearch: Sendable {
    /// Fewer answers of either version in a part say nothing.
    private static let leastAnswers = 20
    /// Standard errors below which a part is no worse than the rest: some dozen parts are looked at.
    private static let leastExcess = 3.0
    /// Of each gate, the worst so many are told.
    private static let mostSuspects = 3
    /// Numbers are parted into so many ranges with equally many answers.
    private static let ranges = 4

    /// Below it, an answer is unsure for the gate of confidence.
    private let unsure: Double
    private let slowMilliseconds: Double?

    /// - Parameter slowMilliseconds: What the gate of latency counts as slow; nil while it was not set.
    package init(gates: [Gate], slowMilliseconds: Double?) {
        unsure = gates.first { $0.kind == .confidence }?.level ?? 0
        self.slowMilliseconds = slowMilliseconds
    }

    /// The worst parts of each gate that failed, the worst first.
    package func suspects(for findings: [GateFinding], in answers: [SketchedAnswer]) -> [Suspect] {
        let slicings = Suspect.Feature.allCases.map { Slicing($0, answers, ranges: Self.ranges) }
        return findings.filter { $0.outcome == .fail }.flatMap { finding in
            let counted = answers.map { value(of: $0, for: finding) }
            let found = slicings.flatMap { suspects(for: finding, answers, counted, $0) }
            return found.sorted { $0.excess > $1.excess }.prefix(Self.mostSuspects)
        }.sorted { $0.excess > $1.excess }
    }

    private func suspects(
        for finding: GateFinding,
        _ answers: [SketchedAnswer],
        _ counted: [Double?],
        _ slicing: Slicing
    ) -> [Suspect] {
        var (slices, whole) = ([String: SliceComparison](), SliceComparison())
        for (answer, value) in zip(answers, counted) {
            guard let value, let slice = slicing.slice(of: answer) else { continue }
            slices[slice, default: SliceComparison()].add(value, isCanary: answer.isCanary)
            whole.add(value, isCanary: answer.isCanary)
        }
        return slices.compactMap { slice, inside in
            let excess = inside.excess(over: whole.without(inside))
            guard min(inside.canary.count, inside.stable.count) >= Self.leastAnswers, excess >= Self.leastExcess else {
                return nil
            }
            return Suspect(
                gate: finding.kind,
                feature: slicing.feature,
                slice: slice,
                canary: inside.canary.mean,
                stable: inside.stable.mean,
                canaryAnswers: inside.canary.count,
                stableAnswers: inside.stable.count,
                excess: excess
            )
        }
    }

    /// What the gate counts of an answer, 0…1, where more is worse; nil for what it does not count.
    private func value(of answer: SketchedAnswer, for finding: GateFinding) -> Double? {
        switch finding.kind {
        case .errors: answer.label == nil ? 1 : 0
        case .latency: slowMilliseconds.map { answer.milliseconds > $0 ? 1 : 0 }
        case .confidence: answer.confidence.map { $0 < unsure ? 1 : 0 }
        case .estimatedAccuracy: answer.confidence.map { 1 - $0 }
        case .drift:
            // Worse is more of a class that comes too often, and less of one that comes too seldom.
            answer.label.map { ($0 == finding.label) == (finding.difference >= 0) ? 1 : 0 }
        case .accuracy: nil
        }
    }
}
