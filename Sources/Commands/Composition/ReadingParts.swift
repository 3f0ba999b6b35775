import Documents
import Embeddings
import Extraction
import Foundation
import Logging
import Operations

/// What reads files; needs no store.
struct ReadingParts: Sendable {
    let pool: ExtractionPool
    let reading: ReadingOperations
    /// nil when the embedding model is not installed, and no server makes embeddings.
    let embedder: (any Embedder)?
    /// Names the embedder's model: embeddings of another are none of its own.
    let embeddingModel: String
    /// A text's embedding; nil as `embedder` is.
    let embed: (@Sendable (String) async throws -> [Float])?

    /// - Parameters:
    ///   - settings: What is configured.
    ///   - passwords: Tried first on files that ask for one.
    ///   - confidencePolicy: In place of the configured one; nil for that.
    /// - Throws: `Failure` when the file of passwords or of a key cannot be read, or the address of a server is none.
    init(
        settings: Settings,
        passwords: [String] = [],
        confidencePolicy: ReadingOptions.ConfidencePolicy? = nil
    ) throws {
        let executable = NativeParts.executable
        let native = NativeParts(settings: settings, executable: executable)
        let tessdata = settings.text("libraries.tessdata")
        var configuration = PoolConfiguration(
            executable: executable,
            limits: ExtractionLimits(settings: settings),
            libraries: NativeLibraries(
                pdfium: native.pdfium,
                tessdata: tessdata.isEmpty ? nil : tessdata,
                dictionary: settings.text("libraries.dictionary")
            ),
            workers: Self.concurrency(settings)
        )
        configuration.options = try ReadingOptions(settings: settings, passwords: passwords)
        if let confidencePolicy { configuration.options.confidencePolicy = confidencePolicy }
        let logger = Logger.deedbox(level: settings.text("log.level"))
        configuration.warn = { logger.warning("\($0)") }
        pool = ExtractionPool(configuration)
        let embedder = try Self.embedder(settings, native)
        self.embedder = embedder
        embeddingModel =
            settings.text("embeddings.url").isEmpty ? EmbedderOnDemand.model : settings.text("embeddings.remote_model")
        embed = embedder.map { embedder in
            let embed: @Sendable (String) async throws -> [Float] = { text in
                try await embedder.embed([text]).first ?? []
            }
            return embed
        }
        reading = ReadingOperations(pool: pool, embed: embed)
    }

    private static func embedder(_ settings: Settings, _ native: NativeParts) throws -> (any Embedder)? {
        if let remote = try RemoteEmbedder(settings: settings) { return remote }
        guard native.canEmbed else { return nil }
        return EmbedderOnDemand(
            native: native,
            // The settings check the word, so an unknown one is not reached.
            device: ComputeDevice(rawValue: settings.text("embeddings.device")) ?? .cpu,
            threads: settings.integer("embeddings.threads")
        )
    }

    /// How many documents are read at the same time.
    static func concurrency(_ settings: Settings) -> Int {
        let configured = settings.integer("extraction.workers")
        return configured > 0 ? configured : max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension ExtractionLimits {
    /// The limits as configured.
    init(settings: Settings) {
        self.init()
        maximumBytes = settings.integer("extraction.max_file_mb") << 20
        maximumInflatedBytes = settings.integer("extraction.max_inflated_mb") << 20
        maximumPages = settings.integer("extraction.max_pages")
        maximumTextBytes = settings.integer("extraction.max_text_mb") << 20
        maximumPixels = settings.integer("extraction.max_megapixels") * 1_000_000
        maximumInflationRatio = settings.integer("extraction.max_inflation_ratio")
        inflationGraceBytes = settings.integer("extraction.inflation_grace_mb") << 20
        maximumAllocationBytes = settings.integer("extraction.max_allocation_mb") << 20
        maximumNesting = settings.integer("extraction.max_nesting")
        maximumAttachments = settings.integer("extraction.max_attachments")
        wallSeconds = settings.integer("extraction.wall_seconds")
        cpuSeconds = settings.integer("extraction.cpu_seconds")
        pageWallSeconds = settings.integer("extraction.page_wall_seconds")
        pageCPUSeconds = settings.integer("extraction.page_cpu_seconds")
        memoryBytes = settings.integer("extraction.memory_mb") << 20
        maximumLostPages = settings.integer("extraction.max_lost_pages")
        let threads = settings.integer("extraction.threads")
        self.threads = threads > 0 ? threads : max(1, ProcessInfo.processInfo.activeProcessorCount)
    }
}

extension ReadingOptions {
    /// The options as configured.
    ///
    /// - Parameter first: passwords to try before those of the file.
    /// - Throws: `Failure` when the file of passwords cannot be read.
    init(settings: Settings, passwords first: [String]) throws {
        self.init()
        passwords = first
        let file = settings.text("extraction.password_file")
        if !file.isEmpty {
            guard let text = try? String(contentsOfFile: file, encoding: .utf8) else {
                throw Failure(
                    code: "configuration",
                    message: "extraction.password_file: '\(file)' cannot be read; give a UTF-8 file, a password a line."
                )
            }
            passwords += text.split(whereSeparator: \.isNewline).map(String.init)
        }
        // The settings check the words, so an unknown one is not reached.
        revisions = Revisions(rawValue: settings.text("extraction.revisions")) ?? .final
        confidencePolicy = ConfidencePolicy(rawValue: settings.text("extraction.confidence_policy")) ?? .keep
        minimumConfidence = settings.number("extraction.minimum_confidence")
        languages = settings.text("extraction.languages")
    }
}
