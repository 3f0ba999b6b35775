import Documents
import Learning
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// Real stores with a real model, documents that it classified, and reviews of these; the clock stands at `now`.
struct ReadinessHome: Sendable {
    static let now = 1_700_000_000.0
    static let clock: @Sendable () -> Double = { now }
    static let model = "default"
    private static let words: [(DocumentClass, String)] = [
        (.lease, "lease agreement landlord tenant premises"), (.amendment, "amendment hereby amended section ratified"),
    ]

    let folder: TemporaryFolder
    let database: SQLiteDatabase
    let documents: DocumentRepository
    let reviews: ReviewRepository
    let runs: RunRepository
    let models: ModelRepository
    let version: ModelVersion

    /// - Parameter trainingData: What the run of the version says that it learned from.
    init(trainingData: String = "samples.tsv") async throws {
        folder = try TemporaryFolder()
        database = try SQLiteDatabase(path: folder.path + "/deedbox.sqlite")
        documents = DocumentRepository(database)
        reviews = ReviewRepository(database)
        runs = RunRepository(database)
        models = ModelRepository(database, directory: folder.path + "/models")
        let samples = (0..<60).map { Self.sample($0) }
        let training = TrainingOperations(
            models: models,
            runs: runs,
            references: DriftReferenceRepository(database),
            actor: "test",
            now: Self.clock,
            makeID: TestStore.makeID
        )
        version = try await training.train(
            samples,
            from: trainingData,
            name: Self.model,
            configuration: TrainerConfiguration()
        ) { _ in }.version
    }

    var samples: ReviewedSamples { ReviewedSamples(documents: documents, reviews: reviews, runs: runs) }

    var evaluations: VersionEvaluations {
        VersionEvaluations(runs: runs, now: Self.clock, makeID: TestStore.makeID)
    }

    func evidence(_ floors: ReadinessFloors = ReadinessFloors()) -> EvaluationEvidence {
        EvaluationEvidence(
            evaluations: evaluations,
            samples: samples,
            models: models,
            floors: floors,
            now: Self.clock,
            uptime: Self.clock
        )
    }

    private static func sample(_ number: Int) -> TextSample {
        let (kind, text) = words[number % 2]
        return TextSample(text: "\(text) suite \(number) floor \(number * 7)", label: kind.rawValue)
    }

    /// Reads documents that the version has classified, and reviews them a second after it was registered.
    ///
    /// - Parameter isRight: Whether people say of a document what it looks like.
    func review(_ numbers: Range<Int>, isRight: (Int) -> Bool = { _ in true }) async throws {
        let stores = StoresUnderTest(
            documents: documents,
            jobs: JobRepository(database),
            passages: PassageRepository(database, directory: folder.path + "/index")
        )
        for number in numbers {
            let (kind, other) = (Self.words[number % 2].0, Self.words[(number + 1) % 2].0)
            try await stores.ingest(
                .fixture(number, name: "\(number).pdf", pages: [Self.sample(number).text], class: kind),
                at: Self.now
            )
            try await reviews.save(
                Review(
                    documentID: .fixture(number),
                    documentClass: isRight(number) ? kind : other,
                    reviewer: "desk",
                    reviewedAt: Self.now + 1
                )
            )
        }
    }
}
