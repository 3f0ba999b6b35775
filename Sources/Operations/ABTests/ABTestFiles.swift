package import ABTesting
import Documents
import Foundation
import Yams

/// Plans and records as files.
package enum ABTestFiles {
    /// The largest plan.
    private static let largestPlan = 1 << 20

    /// A plan in YAML or JSON.
    ///
    /// - Throws: `Failure` with code `invalid_experiment` naming the key, or `ABTestError`.
    package static func plan(at path: String) throws -> ABTestPlan {
        let data = try data(at: path)
        guard data.count <= largestPlan else {
            throw Failure(code: "invalid_experiment", message: "'\(path)' has more than \(largestPlan) bytes.")
        }
        do {
            return try YAMLDecoder().decode(ABTestPlan.self, from: data)
        } catch let error as DecodingError {
            throw Failure(code: "invalid_experiment", message: "'\(path)' is no plan: \(Self.reason(error)).")
        } catch let error as YamlError {
            throw Failure(code: "invalid_experiment", message: "'\(path)' is not YAML: \(error).")
        }
    }

    /// Hands out the records of a file of JSON Lines in batches, and the number of the first line of each.
    ///
    /// - Throws: `Failure` with code `invalid_record` naming the line, and what `take` throws.
    package static func read(
        _ path: String,
        _ take: (_ records: [ABTestRecord], _ firstLine: Int) async throws -> Void
    ) async throws {
        let decoder = JSONDecoder()
        var (batch, first, number) = ([ABTestRecord](), 1, 0)
        for line in try data(at: path).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            number += 1
            guard !line.isEmpty else { continue }
            do {
                batch.append(try decoder.decode(ABTestRecord.self, from: line))
            } catch let error as DecodingError {
                throw Failure(
                    code: "invalid_record",
                    message: "Line \(number) of '\(path)' is no record: \(Self.reason(error))."
                )
            }
            guard batch.count == ABTestLimits.batch else { continue }
            try await take(batch, first)
            (batch, first) = ([], number + 1)
        }
        if !batch.isEmpty { try await take(batch, first) }
    }

    private static func data(at path: String) throws -> Data {
        guard let data = try? Data(contentsOf: URL(fileURLWithPath: path), options: .mappedIfSafe) else {
            throw Failure(code: "file_unreadable", message: "Cannot read '\(path)'. Check that it is there.")
        }
        return data
    }

    private static func reason(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, _): "the key '\(key.stringValue)' is missing"
        case .typeMismatch(_, let context), .valueNotFound(_, let context):
            "the value at '\(path(context))' is of the wrong type"
        case .dataCorrupted(let context): "'\(path(context))' is not allowed there (\(context.debugDescription))"
        @unknown default: "\(error)"
        }
    }

    private static func path(_ context: DecodingError.Context) -> String {
        context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
    }
}
