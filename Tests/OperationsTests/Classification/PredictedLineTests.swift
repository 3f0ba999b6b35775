import Foundation
import Learning
import Operations
import Testing

struct PredictedLineTests {
    private static func object(_ sample: TextSample, _ answer: Classification, line: Int?) throws -> [String: Any] {
        var bytes = Array("before\n".utf8)
        PredictedLine(sample, answer: answer, line: line).append(to: &bytes)
        #expect(bytes.starts(with: Array("before\n".utf8)) && bytes.last == UInt8(ascii: "\n"))
        let object = try JSONSerialization.jsonObject(with: Data(bytes.dropFirst(7)))
        return try #require(object as? [String: Any])
    }

    @Test func whateverTextsHoldComesBack() throws {
        let nasty = "\"quoted\" \\ back\u{0}\u{1F}\n\ttab / ‘é’ 🏠 \u{2028}"
        let sample = TextSample(text: "", filename: nasty, label: nasty, metadata: ["id": nasty])
        var answer = Classification(probabilities: [
            .init(label: nasty, probability: 0.7), .init(label: "b", probability: 1e-17),
        ])
        answer.needsReview = true
        answer.reviewReason = .unlikeTraining
        answer.novelty = -2.5
        let object = try Self.object(sample, answer, line: 7)
        for key in ["filename", "label", "id", "class"] { #expect(object[key] as? String == nasty, "\(key)") }
        #expect(object["line"] as? Int == 7 && object["needs_review"] as? Bool == true)
        #expect(object["review_reason"] as? String == "unlike_training")
        #expect(object["confidence"] as? Double == 0.7 && object["novelty"] as? Double == -2.5)
        #expect(object["probabilities"] as? [String: Double] == [nasty: 0.7, "b": 1e-17])
    }

    @Test func whatIsNotKnownIsLeftOut() throws {
        let answer = Classification(probabilities: [.init(label: "a", probability: .nan)])
        let object = try Self.object(TextSample(text: ""), answer, line: nil)
        #expect(Set(object.keys) == ["class", "confidence", "probabilities"])
        #expect(object["confidence"] is NSNull)
    }
}
