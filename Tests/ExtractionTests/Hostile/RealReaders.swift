import Extraction
import Foundation

/// Pools whose workers have the real readers, with the libraries that `scripts/setup` has installed.
enum RealReaders {
    static let pdfium = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps/pdfium/libpdfium.so").path

    /// The product's own limits.
    static func configuration(adjust: (inout PoolConfiguration) -> Void = { _ in }) -> PoolConfiguration {
        FaultyPool.configuration { configuration in
            configuration.limits = ExtractionLimits()
            configuration.libraries = NativeLibraries(pdfium: pdfium)
            configuration.maximumReplyBytes = 1 << 30
            adjust(&configuration)
        }
    }

    /// What a worker says of those bytes.
    static func outcome(of bytes: [UInt8], name: String, pool: ExtractionPool) async throws -> Result<
        ExtractedFile, ExtractionError
    > {
        do {
            return .success(try await pool.extract(bytes, name: name))
        } catch let error as ExtractionError {
            return .failure(error)
        }
    }
}
