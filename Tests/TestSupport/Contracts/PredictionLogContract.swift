package import Serving
import Testing

/// What every log of predictions does; each clause is given an empty one.
package enum PredictionLogContract {
    package static let clauses: [ContractClause<any PredictionLog>] = [
        .init("a record comes back as it was written", recordComesBack),
        .init("predictions of an endpoint are told from a time on, oldest first", recordsAreInOrder),
        .init("of a group with a record that was written before nothing is written", groupIsAllOrNone),
    ]

    /// The record of that number; every third is a failure.
    package static func record(_ number: Int, endpoint: String = "e", version: Int = 1) -> PredictionRecord {
        PredictionRecord(
            id: "prediction-\(number)",
            time: 1_000 + Double(number),
            endpoint: endpoint,
            model: "m",
            version: version,
            arm: number.isMultiple(of: 2) ? TrafficSplit.Arm(version: version, role: .canary, weight: 1_000) : nil,
            unit: .max - UInt64(number),
            shadowOf: number.isMultiple(of: 5) ? "prediction-0" : nil,
            seconds: 0.25,
            sketch: .init(textBytes: number, textConfidence: number.isMultiple(of: 2) ? 0.5 : nil, novelty: 0.125),
            outcome: number.isMultiple(of: 3)
                ? .failed(code: "model_corrupt")
                : .answered(.init(label: "lease", confidence: 0.75, probabilities: [1, 0]))
        )
    }

    private static func recordComesBack(_ log: any PredictionLog) async throws {
        let records = (1...6).map { record($0) }
        try await log.append(records)
        for record in records { #expect(try await log.record(record.id) == record) }
        #expect(try await log.record("prediction-7") == nil)
        try await log.append([])
    }

    private static func recordsAreInOrder(_ log: any PredictionLog) async throws {
        try await log.append([record(3), record(1), record(2, version: 2), record(4, endpoint: "other")])
        func ids(version: Int? = nil, since start: Double = 0, limit: Int = 10) async throws -> [String] {
            try await log.records(at: "e", version: version, since: start, limit: limit).map(\.id)
        }
        #expect(try await ids() == ["prediction-1", "prediction-2", "prediction-3"])
        #expect(try await ids(version: 2) == ["prediction-2"])
        #expect(try await ids(since: 1_002) == ["prediction-2", "prediction-3"])
        #expect(try await ids(limit: 1) == ["prediction-1"])
    }

    private static func groupIsAllOrNone(_ log: any PredictionLog) async throws {
        try await log.append([record(1)])
        await #expect(throws: (any Error).self) { try await log.append([record(2), record(1)]) }
        #expect(try await log.record("prediction-2") == nil)
    }
}
