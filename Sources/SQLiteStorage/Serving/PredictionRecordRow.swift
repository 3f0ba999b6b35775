import Documents
import Foundation
import GRDB
import Serving

/// Reads and writes records of predictions.
enum PredictionRecordRow {
    static let columns = """
        id, at, endpoint, model, version, role, weight, unit, shadow_of, seconds, text_bytes, text_confidence, novelty,
        class, confidence, probabilities, failure
        """
    private static let insertion = """
        INSERT INTO prediction_log (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    /// A probability of 1.
    private static let one = 65_535.0

    static func insert(_ record: PredictionRecord, in database: Database) throws {
        var (answer, failure): (PredictionRecord.Answer?, String?) = (nil, nil)
        switch record.outcome {
        case .answered(let given): answer = given
        case .failed(let code): failure = code
        }
        // The same statement for all: to compile it costs more than to carry it out.
        try database.cachedStatement(sql: insertion).execute(
            arguments: [
                record.id, record.time, record.endpoint, record.model, record.version, record.role?.rawValue,
                record.weight, Int64(bitPattern: record.unit), record.shadowOf, record.seconds,
                record.sketch.textBytes, record.sketch.textConfidence, record.sketch.novelty, answer?.label,
                answer?.confidence, answer.map { data(of: $0.probabilities) }, failure,
            ]
        )
    }

    static func record(_ row: Row) throws -> PredictionRecord {
        let role = try (row["role"] as String?).map { name -> TrafficSplit.Role in
            try DocumentRow.value(name, name: "role of an arm")
        }
        let version: Int = row["version"]
        return PredictionRecord(
            id: row["id"],
            time: row["at"],
            endpoint: row["endpoint"],
            model: row["model"],
            version: version,
            arm: role.map { TrafficSplit.Arm(version: version, role: $0, weight: row["weight"]) },
            unit: UInt64(bitPattern: row["unit"]),
            shadowOf: row["shadow_of"],
            seconds: row["seconds"],
            sketch: .init(
                textBytes: row["text_bytes"],
                textConfidence: row["text_confidence"],
                novelty: row["novelty"]
            ),
            outcome: outcome(row)
        )
    }

    private static func outcome(_ row: Row) -> PredictionRecord.Outcome {
        if let failure = row["failure"] as String? { return .failed(code: failure) }
        return .answered(
            .init(
                label: row["class"],
                confidence: row["confidence"],
                probabilities: probabilities(of: row["probabilities"])
            )
        )
    }

    private static func data(of probabilities: [Double]) -> Data {
        var data = Data(capacity: 2 * probabilities.count)
        for probability in probabilities {
            let number = UInt16((min(1, max(0, probability)) * one).rounded())
            data.append(UInt8(truncatingIfNeeded: number))
            data.append(UInt8(number >> 8))
        }
        return data
    }

    private static func probabilities(of data: Data) -> [Double] {
        let bytes = [UInt8](data)
        return stride(from: 0, to: bytes.count - 1, by: 2).map {
            Double(Int(bytes[$0]) | Int(bytes[$0 + 1]) << 8) / one
        }
    }
}
