import Embeddings
import Foundation
import Mathematics
import Testing

struct MiniLMEmbedderTests {
    private func embedder(threads: Int = 1) throws -> MiniLMEmbedder {
        try MiniLMEmbedder(directory: InstalledParts.model, library: InstalledParts.library, threads: threads)
    }

    @Test
    func vectorsAreThoseOfSentenceTransformers() async throws {
        let vectors = try await embedder().embed(Reference.all.map(\.text))
        #expect(vectors.count == Reference.all.count)
        for (vector, reference) in zip(vectors, Reference.all) {
            #expect(abs(VectorMath.dot(vector, vector).squareRoot() - 1) < 1e-3)
            let cosine = VectorMath.dot(vector, reference.vector) / VectorMath.dot(vector, vector).squareRoot()
            #expect(cosine >= 0.999, "\(reference)")
        }
    }

    @Test
    func meaningBringsTextsTogether() async throws {
        let embedder = try embedder()
        let vectors = try await embedder.embed([
            "May the tenant assign the lease?",
            "Lessee must not transfer its interest in this agreement without approval.",
            "The roof shall be repainted in green.",
        ])
        #expect(vectors.allSatisfy { $0.count == embedder.dimensions })
        #expect(VectorMath.dot(vectors[0], vectors[1]) > VectorMath.dot(vectors[0], vectors[2]) + 0.1)
    }

    @Test
    func manyTasksMayAskAtOnce() async throws {
        let embedder = try embedder(threads: 2)
        let texts = (0..<24).map { "Clause \($0) of the lease" }
        let alone = try await embedder.embed(texts)
        let together = try await withThrowingTaskGroup(of: (Int, [Float]).self) { group in
            for (index, text) in texts.enumerated() {
                group.addTask { (index, try await embedder.embed([text])[0]) }
            }
            var vectors = [[Float]](repeating: [], count: texts.count)
            for try await (index, vector) in group { vectors[index] = vector }
            return vectors
        }
        for (one, other) in zip(alone, together) { #expect(VectorMath.dot(one, other) > 0.9999) }
    }

    @Test
    func aDeviceThatIsNotThereIsNamedWithThoseThatAre() throws {
        #expect(try ComputeDevice.auto.name(among: ["CPU", "GPU.0", "NPU"]) == "GPU.0")
        #expect(try ComputeDevice.auto.name(among: ["CPU"]) == "CPU")
        let error = #expect(throws: EmbeddingError.self) { try ComputeDevice.gpu.name(among: ["CPU", "NPU"]) }
        #expect(error == .deviceMissing(device: "gpu", available: ["CPU", "NPU"]))
        #expect(error?.description.contains("OpenVINO finds CPU, NPU. Set 'embeddings.device' to cpu or auto") == true)
    }

    @Test
    func whatOpenVINOFindsHereComputes() async throws {
        let automatic = try MiniLMEmbedder(
            directory: InstalledParts.model,
            library: InstalledParts.library,
            device: .auto,
            threads: 1
        )
        let vectors = try await automatic.embed(["rent"]) + embedder().embed(["rent"])
        #expect(VectorMath.dot(vectors[0], vectors[1]) > 0.999)
    }

    @Test
    func noTextsNeedNoModel() async throws {
        #expect(try await embedder().embed([]).isEmpty)
    }

    @Test
    func cancellationStopsBetweenTexts() async throws {
        let embedder = try embedder()
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            return try await embedder.embed(["rent", "term"])
        }
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test
    func aMissingModelIsNamed() {
        let missing = EmbeddingError.fileUnreadable(path: "/nowhere/vocab.txt")
        #expect(throws: missing) {
            try MiniLMEmbedder(directory: "/nowhere", library: InstalledParts.library, threads: 1)
        }
        #expect(
            missing.description
                == "Cannot read '/nowhere/vocab.txt' of the embedding model. Run 'scripts/setup', or set 'embeddings.model'."
        )
    }

    @Test
    func aDamagedModelIsRefusedWithAReason() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("deedbox-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try InstalledParts.vocabulary().write(
            to: folder.appendingPathComponent("vocab.txt"),
            atomically: true,
            encoding: .utf8
        )
        for name in ["model.xml", "model.bin"] {
            try Data("<net>".utf8).write(to: folder.appendingPathComponent(name))
        }
        let error = try #require(throws: EmbeddingError.self) {
            try MiniLMEmbedder(directory: folder.path, library: InstalledParts.library, threads: 1)
        }
        guard case .modelUnusable(let path, let reason) = error else {
            Issue.record("\(error)")
            return
        }
        #expect(path == folder.appendingPathComponent("model.xml").path)
        #expect(!reason.isEmpty && !reason.contains("\n"))
    }
}
