import Documents
import Extraction
import Foundation
import Testing

struct RealFilesTests {
    private static let leases = Installed.data("lease-corpus")
    private static let oddities = Installed.data("pdf")

    @Test(.enabled(if: leases != nil), .timeLimit(.minutes(30)))
    func leaseFilesAreReadWithEveryWordInItsPlace() throws {
        let files = try Self.sample(of: try #require(Self.leases), every: 4, maximumBytes: 400_000)
        try #require(files.count > 10)
        let reader = Installed.reader()
        for file in files where !file.lastPathComponent.hasPrefix("gcp__") {
            let bytes = [UInt8](try Data(contentsOf: file))
            let document = try reader.read(bytes, name: file.lastPathComponent).document
            let violation = Invariants.violation(in: document)
            #expect(violation == nil, "\(file.lastPathComponent)")
            #expect(document.wordCount > 50, "\(file.lastPathComponent)")
        }
    }

    @Test(.enabled(if: oddities != nil), .timeLimit(.minutes(30)))
    func oddFilesAreReadOrRefusedWithACode() throws {
        let files = try Self.sample(of: try #require(Self.oddities), every: 23, maximumBytes: 100_000)
        try #require(files.count > 40)
        var limits = ExtractionLimits()
        limits.maximumPixels = 1_000_000
        let reader = Installed.reader(limits: limits)
        for file in files {
            let bytes = [UInt8](try Data(contentsOf: file))
            do {
                let document = try reader.read(bytes, name: file.lastPathComponent).document
                let violation = Invariants.violation(in: document)
                #expect(violation == nil, "\(file.lastPathComponent)")
            } catch let error as ExtractionError {
                #expect(!error.message.isEmpty && !error.message.contains("\n"), "\(file.lastPathComponent)")
            }
        }
    }

    /// Every n-th of the smaller files in a stable order.
    private static func sample(of folder: URL, every step: Int, maximumBytes: Int) throws -> [URL] {
        let keys: Set<URLResourceKey> = [.fileSizeKey, .isRegularFileKey]
        let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: Array(keys))
        let small = try (files?.compactMap { $0 as? URL } ?? []).filter { file in
            let values = try file.resourceValues(forKeys: keys)
            return values.isRegularFile == true && values.fileSize ?? 0 < maximumBytes
        }
        let sorted = small.sorted { $0.path < $1.path }
        return stride(from: 0, to: sorted.count, by: step).map { sorted[$0] }
    }
}
