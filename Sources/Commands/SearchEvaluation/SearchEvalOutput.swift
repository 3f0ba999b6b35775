import Mathematics
import Operations
import Search

/// What `search-eval` writes.
struct SearchEvalOutput: Encodable {
    /// Another ranking on the same questions.
    struct Other: Encodable {
        var settings: String
        var evaluation: SearchEvaluation
        /// Of nDCG@10: this one minus that of the configuration.
        var test: RandomizationTest
    }

    let texts: Int
    let indexSeconds: Double
    let evaluation: SearchEvaluation
    private(set) var against: [Other] = []
    /// With vectors that are wrong on purpose; nil when nobody asked.
    var broken: BrokenVectorsTrial?

    init(texts: Int, indexSeconds: Double, evaluation: SearchEvaluation) {
        self.texts = texts
        self.indexSeconds = indexSeconds
        self.evaluation = evaluation
    }

    private enum CodingKeys: String, CodingKey {
        case texts
        case indexSeconds = "index_seconds"
        case evaluation, against, broken
    }

    /// All comparisons: each is of something that must not be worse.
    var tests: [RandomizationTest] { against.map(\.test) + (broken?.outcomes.map(\.test) ?? []) }

    mutating func add(_ other: SearchEvaluation, with settings: String) {
        // The same questions give the same p whenever they are asked.
        var random = SeededRandom(seed: 1)
        let test = RandomizationTest(evaluation.gains, other.gains, random: &random)
        against.append(Other(settings: settings, evaluation: other, test: test))
    }

    func show(on console: Console) {
        console.line(
            "\(evaluation.questions) questions over \(texts) texts by \(evaluation.mode.rawValue); "
                + "indexed in \(indexSeconds.asScore) s"
        )
        console.line(Self.line("", evaluation))
        for other in against {
            console.line(Self.line(other.settings, other.evaluation))
            console.line(Self.line(other.test))
        }
        guard let broken else { return }
        console.line(Self.line("by words", broken.byWords))
        for outcome in broken.outcomes {
            console.line(Self.line("vectors \(outcome.vectors.rawValue)", outcome.evaluation))
            console.line(Self.line(outcome.test))
        }
    }

    private static func line(_ test: RandomizationTest) -> String {
        "    nDCG@10 \(test.difference.asSigned4), better on \(test.secondBetter), worse on \(test.firstBetter), "
            + "p = \(test.p.asScore)"
    }

    private static func line(_ name: String, _ evaluation: SearchEvaluation) -> String {
        let prefix = name.isEmpty ? "" : "\(name): "
        return "\(prefix)nDCG@10 \(evaluation.nDCG10.asScore4)  recall@100 \(evaluation.recall100.asScore4)  "
            + "MRR@10 \(evaluation.mrr10.asScore4)  p50 \(evaluation.p50.asScore) ms  p99 \(evaluation.p99.asScore) ms"
    }
}
