import Foundation
import Learning
import Mathematics
import Testing

/// What labels are worth that the review queue asks for, beside as many by chance, on public sets where they are at hand.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: LearningCurve.folder)))
struct LearningCurveTests {
    struct Case: CustomTestStringConvertible {
        var name: String
        /// The accuracy that both are to reach.
        var target: Double
        var testDescription: String { name }
    }

    /// Over three seeds; by chance the target takes twice the labels and more, or more than the test goes to.
    @Test(arguments: [Case(name: "sms", target: 0.95), Case(name: "r8", target: 0.9)])
    func theQueueReachesAnAccuracyWithFewerLabels(example: Case) throws {
        var totals = (queue: 0, chance: 0)
        for seed in [1, 2, 3] as [UInt64] {
            let curve = try LearningCurve(example.name, seed: seed)
            totals.queue += try curve.labels(toReach: example.target, byQueue: true)
            totals.chance += try curve.labels(toReach: example.target, byQueue: false)
        }
        print("labels to reach \(example.target) on \(example.name), three seeds: \(totals)")
        #expect(Double(totals.queue) <= 0.7 * Double(totals.chance), "\(totals)")
    }
}

/// Labels samples in batches, and tries after each what was learned from them.
private struct LearningCurve {
    /// Tests run from the package's root; the sets lie beside it.
    static let folder = "../shared/data/classification"
    private static let (poolSize, testSize, batch, most) = (1000, 800, 20, 300)

    private let seed: UInt64
    private let pool: [SparseVector]
    private let tested: [SparseVector]
    private let poolLabels: [Int]
    private let testLabels: [Int]
    private let classCount: Int
    private let dimensions: Int

    init(_ name: String, seed: UInt64) throws {
        self.seed = seed
        var random = SeededRandom(seed: seed)
        let train = try random.shuffled(SampleFile.read(path: "\(Self.folder)/\(name)/train.tsv")).prefix(Self.poolSize)
        let test = try random.shuffled(SampleFile.read(path: "\(Self.folder)/\(name)/test.tsv")).prefix(Self.testSize)
        let configuration = VectorizerConfiguration(
            fields: [TextField(name: "text", source: .text, maximumWords: 200, longestRun: 1, minimumGroups: 2)]
        )
        let vectorizer = TFIDFVectorizer(
            configuration: configuration,
            fitting: Array(train),
            maximumFeatures: 20_000
        )
        let classes = Set((train + test).compactMap(\.label)).sorted()
        let places = Dictionary(uniqueKeysWithValues: classes.enumerated().map { ($1, $0) })
        pool = train.map(vectorizer.vector(of:))
        tested = test.map(vectorizer.vector(of:))
        poolLabels = train.compactMap { $0.label.flatMap { places[$0] } }
        testLabels = test.compactMap { $0.label.flatMap { places[$0] } }
        classCount = classes.count
        dimensions = vectorizer.dimensions
    }

    /// How many labels it takes; `most` and a batch where even those do not do.
    func labels(toReach target: Double, byQueue: Bool) throws -> Int {
        var random = SeededRandom(seed: seed)
        let order = random.shuffled(Array(pool.indices))
        var labelled = Array(order.prefix(Self.batch))
        while true {
            let weights = try SupportVectorSolver(cost: 1).solve(problem(labelled))
            if accuracy(of: weights) >= target { return labelled.count }
            guard labelled.count < Self.most else { return Self.most + Self.batch }
            let open = order.filter { !Set(labelled).contains($0) }
            guard byQueue else {
                labelled += open.prefix(Self.batch)
                continue
            }
            let candidates = open.map { place in
                ReviewQueue.Candidate(
                    vector: pool[place],
                    probabilities: Softmax.probabilities(weights.logits(of: pool[place]), temperature: 0.5)
                )
            }
            labelled += ReviewQueue(seed: seed).next(Self.batch, of: candidates).map { open[$0] }
        }
    }

    private func problem(_ places: [Int]) -> LinearProblem {
        LinearProblem(
            rows: places.map { pool[$0] },
            labels: places.map { poolLabels[$0] },
            copies: places.map { _ in 1 },
            classCount: classCount,
            dimensions: dimensions
        )
    }

    private func accuracy(of weights: LinearWeights) -> Double {
        let hits = zip(tested, testLabels).count { TopK.indices(of: weights.logits(of: $0), count: 1) == [$1] }
        return Double(hits) / Double(tested.count)
    }
}
