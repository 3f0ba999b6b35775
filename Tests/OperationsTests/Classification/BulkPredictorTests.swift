import Foundation
import Learning
import Operations
import TestSupport
import Testing

struct BulkPredictorTests {
    private static let classifier: TextClassifier = {
        let samples = (0..<20).map { number in
            TextSample(text: number % 2 == 0 ? "rent of premises" : "invoice for goods", label: "\(number % 2)")
        }
        // A training on two plain topics cannot fail.
        guard let model = try? Trainer().train(samples) else { preconditionFailure("no model") }
        return model.classifier
    }()

    @Test func equalLinesAreClassifiedOnceAndAnsweredEach() async throws {
        let folder = try TemporaryFolder()
        let texts = ["rent and rent", "goods", "rent and rent", "an invoice", "goods"]
        let lines = (0..<100).map { "{\"text\": \"\(texts[$0 % texts.count])\", \"id\": \"\($0)\"}" }
        let path = folder.path + "/a.jsonl"
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let predictor = BulkPredictor(Self.classifier, threads: 1)
        var output: [UInt8] = []
        try await predictor.predict(path) { output += $0.output }
        var expected: [UInt8] = []
        for number in 0..<100 {
            let sample = TextSample(text: texts[number % texts.count], metadata: ["id": "\(number)"])
            PredictedLine(sample, answer: Self.classifier.classify(sample), line: number + 1).append(to: &expected)
        }
        #expect(output == expected)
        #expect(predictor.knownLines == 97)
    }

    @Test func samplesThatDifferBesideTheirTextAreNotEqual() async throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/a.jsonl"
        let plain = "{\"text\": \"rent\"}"
        let lines = [plain, "{\"text\": \"rent\", \"filename\": \"invoice.pdf\"}", plain]
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
        let predictor = BulkPredictor(Self.classifier, threads: 1)
        try await predictor.predict(path) { #expect($0.count == 3) }
        #expect(predictor.knownLines == 1)
    }
}
