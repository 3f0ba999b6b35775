import Embeddings

/// Loads the embedding model when the first text asks for it: it takes half a second and a hundred megabytes that most
/// commands never need.
actor EmbedderOnDemand: Embedder {
    /// Names the model: embeddings of another are none of its own.
    static let model = "all-MiniLM-L6-v2"

    nonisolated let dimensions = 384
    private let native: NativeParts
    private let device: ComputeDevice
    private let threads: Int
    private var loaded: MiniLMEmbedder?

    init(native: NativeParts, device: ComputeDevice, threads: Int) {
        self.native = native
        self.device = device
        self.threads = threads
    }

    func embed(_ texts: [String]) async throws -> [[Float]] {
        try await model().embed(texts)
    }

    private func model() throws -> MiniLMEmbedder {
        if let loaded { return loaded }
        let model = try MiniLMEmbedder(
            directory: native.embeddingModel,
            library: native.openvino,
            device: device,
            threads: threads
        )
        loaded = model
        return model
    }
}
