import Crypto
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

    @Test func aMappedModelAnswersLikeOneInMemoryAndOutlivesItsFile() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appendingPathComponent("a.deedbox-model")
        try Data(data).write(to: file)
        let hash = SHA256.hash(data: data).map { String(format: "%02x", $0) }.joined()
        let mapped = try TextClassifier(file: file.path, sha256: hash)
        try FileManager.default.removeItem(at: file)
        let copied = try TextClassifier(data: data)
        for text in ["lease of premises", "an invoice", ""] {
            #expect(mapped.classify(TextSample(text: text)) == copied.classify(TextSample(text: text)))
        }
        #expect(mapped.data() == data)
    }

    @Test func aFileThatIsNoModelIsRefusedWithItsReason() throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: file) }
        func error(sha256: String? = nil) -> ModelFileError? {
            do throws(ModelFileError) {
                _ = try TextClassifier(file: file.path, sha256: sha256)
                return nil
            } catch {
                return error
            }
        }
        #expect(error() == .unreadable(file: file.path, reason: "No such file or directory"))
        try Data().write(to: file)
        #expect(error() == .notAModel)
        try Data(data).write(to: file)
        #expect(error() == nil)
        #expect(error(sha256: String(repeating: "0", count: 64)) == .otherModel)
        try Data(data.dropLast()).write(to: file)
        #expect(error() == .wrongLength(found: data.count - 1, expected: data.count))
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
