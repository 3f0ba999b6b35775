import Foundation
import Samples

/// A portfolio that was written to a folder, read back and removed.
struct WrittenPortfolio {
    /// The bytes of each file by its path from the folder.
    private(set) var files: [String: Data] = [:]
    private(set) var truths: [SampleTruth] = []

    init(seed: UInt64, count: Int, mix: SampleMix = .standard) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("samples-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        _ = try SamplePortfolio(seed: seed).write(count: count, to: folder.path, mix: mix)
        for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path) where path != "documents" {
            files[path] = try Data(contentsOf: folder.appendingPathComponent(path))
        }
        let lines = String(decoding: files["truth.jsonl"] ?? Data(), as: UTF8.self).split(separator: "\n")
        truths = try lines.map { try JSONDecoder().decode(SampleTruth.self, from: Data($0.utf8)) }
    }
}
