import SQLiteStorage
import Serving
import TestSupport
import Testing

struct PredictionLogRepositoryTests {
    let home: StoredHome

    init() throws {
        home = try StoredHome()
    }

    @Test(arguments: PredictionLogContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any PredictionLog>) async throws {
        try await clause.check(PredictionLogRepository(home.database))
    }

    @Test func theOldestAreForgottenBeyondTheCapacity() async throws {
        let log = PredictionLogRepository(home.database, capacity: 3)
        try await log.append((1...5).map { PredictionLogContract.record($0) })
        try await log.append([PredictionLogContract.record(6)])
        let kept = try await log.records(at: "e", version: nil, since: 0, limit: 10).map(\.id)
        #expect(kept == ["prediction-4", "prediction-5", "prediction-6"])
    }

    @Test func probabilitiesAreKeptToOneInAHundredThousand() async throws {
        let log = PredictionLogRepository(home.database)
        var record = PredictionLogContract.record(1)
        let given = [0.123456789, 0.876543211]
        record.outcome = .answered(.init(label: "cam", confidence: 0.876543211, probabilities: given))
        try await log.append([record])
        guard case .answered(let answer) = try await log.record(record.id)?.outcome else {
            Issue.record("the answer is not kept")
            return
        }
        #expect(answer.confidence == 0.876543211)
        for (kept, probability) in zip(answer.probabilities, given) { #expect(abs(kept - probability) <= 0.5 / 65_535) }
    }
}
