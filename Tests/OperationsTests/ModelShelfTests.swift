import Documents
import Foundation
import Learning
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

struct ModelShelfTests {
    @Test func theDefaultModelIsPutInProductionOnce() async throws {
        let store = try TestStore()
        let shelf = ModelShelf(name: "document-class", registry: store.models)
        #expect(try await shelf.current() == nil)
        try await shelf.install(try DefaultModel.data(), at: 1)
        try await shelf.install(try DefaultModel.data(), at: 2)
        #expect(try await store.models.versions(of: nil).count == 1)
        let model = try #require(try await shelf.current())
        #expect(model.version.version == 1)
        #expect(Set(model.classifier.classes) == ["lease", "amendment", "addendum", "cam_statement", "other"])
    }

    @Test func aPromotedVersionAnswersAtOnce() async throws {
        let store = try TestStore()
        let shelf = ModelShelf(name: "document-class", registry: store.models)
        try await shelf.install(try DefaultModel.data(), at: 1)
        _ = try await shelf.current()
        let samples = ["lease", "amendment"].flatMap { (label: String) -> [TextSample] in
            (0..<6).map { number in TextSample(text: "\(label) number \(number)", label: label) }
        }
        let trained = try Trainer(configuration: TrainerConfiguration(folds: 2)).train(samples)
        let version = try await store.models.register(
            name: "document-class",
            data: trained.classifier.data(),
            runID: nil,
            by: Attribution(actor: "test", time: 3)
        )
        try await store.models.setAlias(ModelReference.production, to: version, by: Attribution(actor: "test", time: 1))
        #expect(try await shelf.current()?.version.version == 2)
    }

    @Test func aDamagedOrExchangedFileDoesNotAnswer() async throws {
        let store = try TestStore()
        let shelf = ModelShelf(name: "document-class", registry: store.models)
        let data = try DefaultModel.data()
        try await shelf.install(data, at: 1)
        let version = try #require(try await store.models.version(1, of: "document-class"))
        let path = try await store.models.file(of: version)
        var damaged = data
        damaged[damaged.count / 2] ^= 1
        try Data(damaged).write(to: URL(fileURLWithPath: path))
        let corrupt = await #expect(throws: Failure.self) { try await shelf.current() }
        #expect(corrupt?.code == "model_corrupt")
        #expect(corrupt?.message.contains(path) == true)
        let other = try Trainer(configuration: TrainerConfiguration(folds: 2)).train(
            (0..<8).map { TextSample(text: "number \($0)", label: $0 < 4 ? "a" : "b") }
        )
        try Data(other.classifier.data()).write(to: URL(fileURLWithPath: path))
        let exchanged = await #expect(throws: Failure.self) { try await shelf.current() }
        #expect(exchanged?.message.contains("holds another model") == true)
    }
}
