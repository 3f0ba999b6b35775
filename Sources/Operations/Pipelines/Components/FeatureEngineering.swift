import Documents
import Foundation
import Learning
import Pipelines

extension StandardSteps {
    private static let page = 500
    private static let seed: UInt64 = 1

    /// feature-engineering: a folder with `train.jsonl` and `test.jsonl`, and of the store `features.jsonl` with the record of
    /// every document.
    func makeFeatures(_ message: StepMessage) async throws {
        let component = StandardComponent.featureEngineering
        let source = message.text("raw_data_uri", of: component)
        guard let folder = try message.output("processed_features") else { return try message.finish() }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        if source == DataFingerprint.store {
            let count = try await writeRecords(to: "\(folder)/features.jsonl")
            say("Feature records of \(count) documents.")
        }
        let data = try await read(source)
        var (train, test) = (data.samples, [TextSample]())
        let testSource = message.text("test_data_uri", of: component)
        if testSource.isEmpty {
            let share = try message.number("test_share", of: component, in: 0.01...0.5)
            let samples = data.samples
            let split = try await offThePool { HoldOut(samples, share: share, seed: Self.seed) }
            (train, test) = (split.train, split.test)
        } else {
            test = try await read(testSource).samples
        }
        try write(train, to: "\(folder)/train.jsonl")
        try write(test, to: "\(folder)/test.jsonl")
        say("\(train.count) samples to learn from, \(test.count) to be judged on.")
        try message.finish()
    }

    /// Writes the record of each document that is ready; only embeddings that are missing are made.
    private func writeRecords(to path: String) async throws -> Int {
        if let embed {
            var made = 0
            while case let batch = try await embed(), batch > 0 { made += batch }
            say("Made \(made) embeddings that were missing.")
        } else {
            say("The embedding model is not installed; records go without embeddings.")
        }
        var file = try JSONLinesFile(path: path)
        var count = 0
        var cursor: String?
        repeat {
            let list = try await documents.records(
                matching: DocumentFilter(status: .ready),
                after: cursor,
                limit: Self.page
            )
            for record in list.records {
                guard let features = try await documents.features(of: record.id) else { continue }
                try file.write(DocumentFeatures(id: record.id, name: record.name, features: features))
                count += 1
            }
            cursor = list.nextCursor
        } while cursor != nil
        try file.close()
        return count
    }

    private func write(_ samples: [TextSample], to path: String) throws {
        var file = try JSONLinesFile(path: path)
        for sample in samples { try file.write(SampleRecord(sample)) }
        try file.close()
    }
}

/// The feature record of a document with what it is of.
private struct DocumentFeatures: Encodable {
    let id: DocumentID
    let name: String
    let features: FeatureRecord

    private enum CodingKeys: String, CodingKey {
        case id = "document_id"
        case name, features
    }
}

/// A sample as `SampleFile` reads it again.
private struct SampleRecord: Encodable {
    let text: String
    let label: String?
    let filename: String?
    let group: String?
    let weight: Int
    let traits: [String: Double]

    init(_ sample: TextSample) {
        text = sample.text
        label = sample.label
        filename = sample.filename
        group = sample.group
        weight = sample.weight
        traits = sample.traits
    }
}

/// A file with one JSON object a line.
private struct JSONLinesFile {
    private let handle: FileHandle

    init(path: String) throws {
        try Data().write(to: URL(fileURLWithPath: path))
        handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    }

    mutating func write(_ value: some Encodable) throws {
        try handle.write(contentsOf: Data(try TrainingOperations.json(value) + [0x0A]))
    }

    func close() throws { try handle.close() }
}
