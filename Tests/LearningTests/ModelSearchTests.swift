import Learning
import Mathematics
import Testing

struct ModelSearchTests {
    /// Texts of two kinds that differ by their words, and some by the endings of their words alone.
    private static let samples: [TextSample] = {
        var random = SeededRandom(seed: 6)
        let words = ["lease": ["landlord", "tenant", "rent", "term"], "other": ["invoice", "due", "total", "term"]]
        return (0..<60).map { index in
            let label = index % 2 == 0 ? "lease" : "other"
            let text = (0..<6).map { _ in random.element(of: words[label] ?? []) }.joined(separator: " ")
            return TextSample(text: text, label: label)
        }
    }()

    private static let space = SearchSpace(
        features: [.words(minimumGroups: 1), .wordsAndCharacters(minimumGroups: 1)],
        vectors: [SupportVectorSolver(cost: 1)],
        bayes: [ComplementBayes(smoothing: 0.1)]
    )
    private static let search = ModelSearch(space: space, seed: 1)

    private func run(_ search: ModelSearch, known: [SearchTrial] = []) throws -> SearchOutcome {
        try search.run(on: Self.samples, known: known, now: { 0 })
    }

    @Test func theSameSeedGivesTheSameChoice() throws {
        let first = try run(Self.search)
        #expect(try run(Self.search) == first)
        #expect(first.leaderboard.first?.accuracy == 1)
        #expect(first.leaderboard.first?.candidate == first.best)
    }

    @Test func evaluationsAreBounded() throws {
        let search = ModelSearch(space: Self.space, seed: 1, budget: .evaluations(3))
        let outcome = try run(search)
        #expect(outcome.trials.reduce(0) { $0 + $1.evaluations } == 3)
        #expect(Leaderboard(outcome, space: search.space).evaluations == 3)
    }

    @Test func timeIsBounded() throws {
        var seconds = 0.0
        let search = ModelSearch(space: Self.space, seed: 1, budget: .seconds(3))
        let outcome = try search.run(
            on: Self.samples,
            now: {
                seconds += 1
                return seconds
            }
        )
        let evaluations = outcome.trials.reduce(0) { $0 + $1.evaluations }
        #expect((1...3).contains(evaluations))
    }

    @Test func whatIsKnownIsNotTriedAgain() throws {
        let whole = try run(Self.search)
        var finished: [SearchTrial] = []
        let resumed = try Self.search.run(
            on: Self.samples,
            known: Array(whole.trials.prefix(1)),
            now: { 0 },
            finished: { finished.append($0) }
        )
        #expect(resumed == whole)
        #expect(finished == Array(whole.trials.dropFirst()) && !finished.isEmpty)
    }

    @Test func aFingerprintNamesWhatASearchDependsOn() {
        let name = Self.search.fingerprint(of: Self.samples)
        #expect(name.count == 64 && name == Self.search.fingerprint(of: Self.samples))
        #expect(name != ModelSearch(space: Self.search.space, seed: 2).fingerprint(of: Self.samples))
        #expect(name != Self.search.fingerprint(of: Self.samples.reversed()))
    }

    @Test func theSpaceSuitsTheSamples() {
        #expect(SearchSpace.suiting(Self.samples).features.map(\.name) == ["words 1-2", "words 1-2, characters 2-5"])
        let long = [TextSample(text: String(repeating: "rent ", count: 1_300_000), label: "lease")]
        #expect(SearchSpace.suiting(long).features.map(\.name) == ["words 1-2"])
        let files = [TextSample(text: "rent", filename: "lease.pdf", label: "lease")]
        #expect(SearchSpace.suiting(files).features.map(\.name) == ["document fields"])
    }

    @Test(arguments: [
        ("40", SearchBudget.evaluations(40)), ("90s", .seconds(90)), ("5m", .seconds(300)), ("1.5h", .seconds(5400)),
        ("0", nil), ("-3", nil), ("s", nil), ("5d", nil), ("infs", nil), ("", nil),
    ])
    func budgetsAreRead(text: String, budget: SearchBudget?) {
        #expect(SearchBudget(text) == budget)
    }

    @Test func recipesHaveNames() {
        let solver = SupportVectorSolver(cost: 1, balancing: 1)
        #expect("\(Learner.vectors(solver))" == "vectors C=1 balanced")
        #expect(
            "\(Learner.blend(solver, ComplementBayes(smoothing: 0.03), share: 0.3))"
                == "0.3 vectors C=1 balanced + 0.7 bayes α=0.03"
        )
    }
}
