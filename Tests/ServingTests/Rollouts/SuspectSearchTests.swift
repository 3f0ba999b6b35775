import Mathematics
import Serving
import Testing

struct SuspectSearchTests {
    /// A tenth for the newcomer, which fails on a share of texts of 9,000 bytes and more.
    private static func answers(failing share: Double, from bytes: Int = 9_000) -> [SketchedAnswer] {
        var random = SeededRandom(seed: 1)
        return (0..<4_000).map { number in
            let isCanary = number % 10 == 0
            let length = 1_000 * (number % 11)
            let novelty = Double.random(in: -1..<1, using: &random)
            let fails = isCanary && length >= bytes && Double.random(in: 0..<1, using: &random) < share
            return SketchedAnswer(
                isCanary: isCanary,
                label: fails ? nil : ["lease", "amendment"][number / 7 % 2],
                confidence: fails ? nil : 0.9,
                milliseconds: 3,
                sketch: .init(textBytes: length, novelty: novelty)
            )
        }
    }

    /// What the gate says of the answers.
    private static func findings(_ gate: Gate, of answers: [SketchedAnswer]) -> [GateFinding] {
        let plan = RolloutPlan(steps: RolloutPlan.standard.steps, gates: [gate])
        var evidence = StepEvidence(weight: 1_000)
        for answer in answers {
            let kind = answer.label.map {
                Observation.Kind.answered(label: $0, confidence: answer.confidence ?? 0, milliseconds: 3)
            }
            evidence.add(Observation(isCanary: answer.isCanary, kind ?? .failed), for: plan.gates)
        }
        return GateJudge(plan).findings(evidence, hasIntervals: false)
    }

    private static func suspects(_ gate: Gate, in answers: [SketchedAnswer]) -> [Suspect] {
        let found = findings(gate, of: answers)
        #expect(found.contains { $0.outcome == .fail })
        return SuspectSearch(gates: [gate], slowMilliseconds: nil).suspects(for: found, in: answers)
    }

    @Test func thePartThatFailsIsNamedFirst() throws {
        let found = Self.suspects(Gate(.errors), in: Self.answers(failing: 0.7))
        let worst = try #require(found.first)
        #expect(worst.gate == .errors && worst.feature == .textBytes && worst.slice == "above 8000")
        #expect(worst.place == "text_bytes is above 8000")
        // Two of eleven lengths lie there, of 400 and 3,600 answers.
        #expect((70...76).contains(worst.canaryAnswers) && (650...660).contains(worst.stableAnswers))
        #expect(worst.canary > 0.55 && worst.stable == 0 && worst.excess > 3)
        #expect(found.allSatisfy { $0.feature == .textBytes })
    }

    @Test func whereAllPartsAreAlikeNoneIsNamed() {
        #expect(Self.suspects(Gate(.errors), in: Self.answers(failing: 0.3, from: 0)).isEmpty)
    }

    @Test func whatDidNotFailIsNotSuspected() {
        let findings = Self.findings(Gate(.errors), of: Self.answers(failing: 0))
        let search = SuspectSearch(gates: [Gate(.errors)], slowMilliseconds: nil)
        #expect(search.suspects(for: findings, in: Self.answers(failing: 0.7)).isEmpty)
    }

    @Test func unsureAnswersOfAClassAreFound() throws {
        let answers = Self.answers(failing: 0).map { answer in
            var answer = answer
            if answer.isCanary, answer.label == "amendment" { answer.confidence = 0.3 }
            return answer
        }
        let worst = try #require(Self.suspects(Gate(.confidence), in: answers).first)
        #expect(worst.place == "class is amendment" && worst.canary == 1 && worst.stable == 0)
    }
}
