import Foundation
import Operations
import Samples
import Server

/// The sample portfolio for an empty house.
extension SampleOffer {
    private static let documents = 24
    private static let seed: UInt64 = 1

    /// Makes the portfolio up in a folder beside the system's other temporary ones, and hands it in.
    init(ingest: IngestOperations) {
        self.init(count: Self.documents) {
            let folder = FileManager.default.temporaryDirectory.appending(path: "deedbox-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: folder) }  // What is left is the system's to clear.
            let path = folder.path(percentEncoded: false)
            _ = try SamplePortfolio(seed: Self.seed).write(count: Self.documents, to: path) { _, _ in }
            var count = 0
            for file in try FileManager.default.subpathsOfDirectory(atPath: "\(path)/documents").sorted() {
                guard let data = FileManager.default.contents(atPath: "\(path)/documents/\(file)") else { continue }
                _ = try await ingest.submit([UInt8](data), name: file)
                count += 1
            }
            return count
        }
    }
}
