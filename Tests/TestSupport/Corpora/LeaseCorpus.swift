import Foundation

/// The real leases that lie beside the checkout on some machines, in `../shared/data/lease-corpus`; tests that use them
/// are enabled where they are there.
package enum LeaseCorpus {
    private static let folder = (0..<5)
        .reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "shared/data/lease-corpus")

    package static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The plain-text files, by path.
    package static func texts() throws -> [(name: String, text: String)] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (walk?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == "txt" }
        return try files.sorted { $0.path < $1.path }.map { file in
            (file.lastPathComponent, String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }
}
