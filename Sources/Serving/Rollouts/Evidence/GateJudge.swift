import Foundation
import Mathematics

/// Decides and explains the gates of a plan.
package struct GateJudge: Sendable {
    /// More is told as this much: JSON knows no infinity.
    private static let mostEvidence = 700.0

    private let plan: RolloutPlan

    package init(_ plan: RolloutPlan) { self.plan = plan }

    /// The gates that surely fail.
    package func failed(_ evidence: StepEvidence) -> [StepEvidence.Subject] {
        tests(evidence).filter { $0.test.isFailed($0.entry.comparison.differences) }.map(\.entry.subject)
    }

    /// Whether all gates that are required have passed.
    package func hasPassed(_ evidence: StepEvidence) -> Bool {
        let tests = tests(evidence)
        return plan.gates.filter(\.isRequired).allSatisfy { gate in
            let own = tests.filter { $0.gate.kind == gate.kind }
            return !own.isEmpty && own.allSatisfy { $0.test.outcome($0.entry.comparison.differences) == .pass }
        }
    }

    /// What each gate says, with all figures; one without evidence says so.
    ///
    /// - Parameter hasIntervals: Whether to say where differences surely lie, which takes most of the time; −1…1 otherwise.
    package func findings(_ evidence: StepEvidence, hasIntervals: Bool = true) -> [GateFinding] {
        let tests = tests(evidence)
        return plan.gates.flatMap { gate in
            let own = tests.filter { $0.gate.kind == gate.kind }
            guard own.isEmpty else { return own.map { Self.finding($0, hasIntervals) } }
            return [Self.nothing(gate, needed: 1 / plan.gateAlpha)]
        }
    }

    private struct Test {
        var gate: Gate
        var entry: StepEvidence.Entry
        var test: SequentialTest
    }

    private func tests(_ evidence: StepEvidence) -> [Test] {
        plan.gates.flatMap { gate in
            evidence.entries.filter { $0.subject.kind == gate.kind }.enumerated().map { index, entry in
                // Of the classes the n-th to come up gets 1/(n(n+1)) of the gate's probability: together they have all of it,
                // however many there will be.
                let share = gate.kind == .drift ? 1 / Double((index + 1) * (index + 2)) : 1
                let test = SequentialTest(
                    margin: gate.margin,
                    minimum: gate.minimum,
                    isTwoSided: gate.kind == .drift,
                    failAlpha: plan.gateAlpha * share,
                    passAlpha: plan.falsePass
                )
                return Test(gate: gate, entry: entry, test: test)
            }
        }
    }

    private static func finding(_ test: Test, _ hasInterval: Bool) -> GateFinding {
        let comparison = test.entry.comparison
        let interval = hasInterval ? comparison.differences.interval(alpha: test.test.failAlpha) : -1...1
        return GateFinding(
            kind: test.gate.kind,
            label: test.entry.subject.label,
            outcome: test.test.outcome(comparison.differences),
            isRequired: test.gate.isRequired,
            canary: comparison.newcomer.mean,
            stable: comparison.incumbent.mean,
            difference: comparison.differences.mean,
            lower: interval.lowerBound,
            upper: interval.upperBound,
            margin: test.gate.margin,
            eValue: exp(min(mostEvidence, test.test.failEvidence(comparison.differences))),
            eValueNeeded: 1 / test.test.failAlpha,
            pairs: comparison.differences.count,
            pairsNeeded: test.test.pairsNeeded(comparison.differences)
        )
    }

    private static func nothing(_ gate: Gate, needed: Double) -> GateFinding {
        GateFinding(
            kind: gate.kind,
            label: "",
            outcome: .inconclusive,
            isRequired: gate.isRequired,
            difference: 0,
            lower: -1,
            upper: 1,
            margin: gate.margin,
            eValue: 1,
            eValueNeeded: needed,
            pairs: 0
        )
    }
}
