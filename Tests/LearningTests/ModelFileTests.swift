import Foundation
import Learning
import Testing

struct ModelFileTests {
    private let data: [UInt8]

    init() throws {
        let samples = (0..<20).map { index in
            TextSample(
                text: index % 2 == 0 ? "lease of premises" : "invoice for goods",
                label: index % 2 == 0 ? "a" : "b"
            )
        }
        data = try Trainer().train(samples).classifier.data()
    }

    private func error(_ bytes: [UInt8]) -> ModelFileError? {
        do {
            _ = try TextClassifier(data: bytes)
            return nil
        } catch {
            return error
        }
    }

    @Test func everyFlippedByteIsNoticed() {
        #expect(error(data) == nil)
        for index in data.indices {
            var damaged = data
            damaged[index] ^= 0x10
            #expect(error(damaged) != nil, "byte \(index)")
        }
    }

    @Test func everyCutIsNoticed() {
        for length in stride(from: 0, to: data.count, by: 7) {
            #expect(error(Array(data.prefix(length))) != nil, "\(length) bytes")
        }
        #expect(error(data + [0]) == .wrongLength(found: data.count + 1, expected: data.count))
    }

    @Test func theReasonIsNamed() {
        #expect(error(Array("hello, world, hello".utf8)) == .notAModel)
        var newer = data
        newer[8] = 9
        #expect(error(newer) == .unsupportedFormat(found: 9, supported: 1...2))
        var damaged = data
        damaged[data.count - 40] ^= 1
        #expect(error(damaged) == .checksumMismatch)
        #expect(
            ModelFileError.checksumMismatch.description
                == "The model's checksum does not match its bytes: it was damaged. Fetch it again."
        )
    }

    /// A model that the first release wrote, with what it said of three texts.
    @Test func modelsOfFormat1AreReadForEver() throws {
        let file = try #require(Bundle.module.url(forResource: "Fixtures/format-1", withExtension: "deedbox-model"))
        let model = try TextClassifier(data: Array(Data(contentsOf: file)))
        #expect(model.classes == ["invoice", "lease"])
        let texts = ["the landlord sends an invoice", "rent of premises", "hello"]
        for (text, expected) in zip(texts, [0.322001508507833, 0.04035185944788686, 0.43919579112759694]) {
            let answer = model.classify(TextSample(text: text))
            // Weights are added up in `Float`, 64 at a time.
            #expect(abs(answer.probabilities[0].probability - expected) < 1e-6)
            #expect(answer.needsReview == nil)
        }
        #expect(try TextClassifier(data: model.data()).data() == model.data())
    }
}
