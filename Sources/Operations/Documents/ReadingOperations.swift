package import Documents
package import Extraction
import Facts

/// Reads files and finds their features; needs no store.
package struct ReadingOperations: Sendable {
    private let pool: ExtractionPool
    private let embed: (@Sendable (String) async throws -> [Float])?

    /// - Parameter embed: A text's embedding, of unit length; nil when no embedding model is installed.
    package init(pool: ExtractionPool, embed: (@Sendable (String) async throws -> [Float])?) {
        self.pool = pool
        self.embed = embed
    }

    /// What one file may cost.
    package var limits: ExtractionLimits { pool.limits }

    /// Reads a file in a child process.
    ///
    /// - Parameter tell: Told of each page as soon as it is read; the child waits while it takes its time.
    /// - Throws: `Failure` with the code of an `ExtractionError`.
    package func read(
        _ bytes: [UInt8],
        name: String,
        tell: @escaping @Sendable (ReadingEvent) async -> Void = { _ in }
    ) async throws -> ExtractedFile {
        do {
            return try await pool.extract(bytes, name: name, tell: tell)
        } catch let error as ExtractionError {
            throw error.failure
        }
    }

    /// A picture of one page, as PNG.
    ///
    /// - Throws: `Failure` with the code of an `ExtractionError`.
    package func pageImage(_ bytes: [UInt8], page: Int, dotsPerInch: Int) async throws -> [UInt8] {
        do {
            return try await pool.pageImage(bytes, page: page, dotsPerInch: dotsPerInch)
        } catch let error as ExtractionError {
            throw error.failure
        }
    }

    /// A PDF of the file in which the words that were read are found; the file itself where it is a PDF that says all its
    /// words.
    ///
    /// - Throws: `Failure` with the code of an `ExtractionError`; `unsupported_type` where pages have no pictures.
    package func searchablePDF(_ bytes: [UInt8], of document: Document) async throws -> [UInt8] {
        if document.fileType == .pdf, document.pages.allSatisfy({ $0.source == .textLayer }) { return bytes }
        do {
            return try await pool.searchablePDF(bytes, pages: document.pages)
        } catch let error as ExtractionError {
            throw error.failure
        }
    }

    /// The features without the embedding, which takes a hundred times longer than all the others and follows later.
    package func features(of document: Document) -> FeatureRecord {
        FeatureExtractor().features(of: document, contentEmbedding: nil)
    }

    /// The features with the embedding, where its model is installed and there is text.
    package func completeFeatures(of document: Document) async throws -> FeatureRecord {
        let text = FeatureExtractor().embeddingText(of: document)
        guard let embed, !text.isEmpty else { return features(of: document) }
        return FeatureExtractor().features(of: document, contentEmbedding: try await embed(text))
    }
}
