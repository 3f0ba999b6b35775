import Documents
import Foundation
package import Serving

/// Reads recorded traffic from JSON Lines.
///
/// A line is a request: `{"time": 1700000000, "unit": "5ef1", "class": "lease", "confidence": 0.93, "milliseconds": 3.2,
/// "correct": true}`, with `"failed": true` in place of the answer where there was none. What the newcomer said to it stands
/// under `"canary"`, in the same form; without it both are taken to have said the same.
package struct RehearsalFile {
    private struct Line: Decodable {
        var time: Double
        var unit: String
        var canary: Answer?
    }

    private struct Answer: Decodable {
        var failed: Bool?
        var label: String?
        var confidence: Double?
        var milliseconds: Double?
        var correct: Bool?

        private enum CodingKeys: String, CodingKey {
            case failed, confidence, milliseconds, correct
            case label = "class"
        }
    }

    /// Bytes of a line beyond which it is no request.
    private static let longestLine = 1 << 16

    /// The request of a line.
    ///
    /// - Throws: `Failure` with code `invalid_traffic`, which names the line.
    package static func request(_ line: String, number: Int, in file: String) throws -> RehearsedRequest {
        let decoder = JSONDecoder()
        let data = Data(line.utf8)
        guard data.count <= longestLine, let request = try? decoder.decode(Line.self, from: data),
            let answer = try? decoder.decode(Answer.self, from: data),
            let stable = self.answer(answer), let canary = self.answer(request.canary ?? answer)
        else {
            throw Failure(
                code: "invalid_traffic",
                message:
                    "'\(file)', line \(number): a request needs 'time', 'unit', and 'class' with 'confidence' from 0 to 1 "
                    + "or 'failed': true. 'deedbox rollout rehearse --help' has an example."
            )
        }
        return RehearsedRequest(time: request.time, unit: request.unit, stable: stable, canary: canary)
    }

    private static func answer(_ answer: Answer) -> RehearsedRequest.Answer? {
        if answer.failed == true { return RehearsedRequest.Answer(.failed) }
        guard let label = answer.label, let confidence = answer.confidence, (0...1).contains(confidence) else {
            return nil
        }
        return RehearsedRequest.Answer(
            .answered(label: label, confidence: confidence, milliseconds: answer.milliseconds),
            isRight: answer.correct
        )
    }
}
