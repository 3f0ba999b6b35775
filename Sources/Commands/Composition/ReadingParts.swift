import Embeddings
import Extraction
import Foundation
import Logging
import Operations

/// What reads files; needs no store.
struct ReadingParts: Sendable {
    let pool: ExtractionPool
    let reading: ReadingOperations
    /// nil when the embedding model is not installed.
    let embedder: EmbedderOnDemand?
    /// A text's embedding; nil when the embedding model is not installed.
    let embed: (@Sendable (String) async throws -> [Float])?

    init(settings: Settings) {
        let executable = NativeParts.executable
        let native = NativeParts(settings: settings, executable: executable)
        let tessdata = settings.text("libraries.tessdata")
        var configuration = PoolConfiguration(
            executable: executable,
            limits: ExtractionLimits(settings: settings),
            libraries: NativeLibraries(pdfium: native.pdfium, tessdata: tessdata.isEmpty ? nil : tessdata),
            workers: Self.concurrency(settings)
        )
        let logger = Logger.deedbox(level: settings.text("log.level"))
        configuration.warn = { logger.warning("\($0)") }
        pool = ExtractionPool(configuration)
        let embedder: EmbedderOnDemand? =
            native.canEmbed ? EmbedderOnDemand(native: native, threads: settings.integer("embeddings.threads")) : nil
        self.embedder = embedder
        embed = embedder.map { embedder in
            let embed: @Sendable (String) async throws -> [Float] = { text in try await embedder.embed(text) }
            return embed
        }
        reading = ReadingOperations(pool: pool, embed: embed)
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
        maximumPixels = settings.integer("extraction.max_megapixels") * 1_000_000
        wallSeconds = settings.integer("extraction.wall_seconds")
        cpuSeconds = settings.integer("extraction.cpu_seconds")
        memoryBytes = settings.integer("extraction.memory_mb") << 20
    }
}
