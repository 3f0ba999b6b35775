import Foundation

/// The leases that lie beside the checkout on some machines, in `../shared/data`; tests that use them are enabled where they
/// are there.
package enum LeaseCorpus {
    private static let data = (0..<5)
        .reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
        .appending(path: "shared/data")
    private static let folder = data.appending(path: "lease-corpus")

    package static var isThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The plain-text files of the real leases, by path.
    package static func texts() throws -> [(name: String, text: String)] { try texts(in: folder, ending: "txt") }

    /// The plain-text files of which the class is certain, with it, by path.
    package static func labelledTexts() throws -> [(label: String, name: String, text: String)] {
        try ["addendum", "amendment", "lease", "other"].flatMap { label in
            try texts(in: folder.appending(path: label), ending: "txt").map { (label, $0.name, $0.text) }
        }
    }

    /// Leases, amendments and addenda that a machine wrote, by class and path.
    package static func machineWrittenTexts() throws -> [(name: String, text: String)] {
        try ["lease", "amendment", "addendum"].flatMap { label in
            try texts(in: data.appending(path: "lease-corpus-synthetic/\(label)"), ending: "md")
        }
    }

    private static func texts(in folder: URL, ending: String) throws -> [(name: String, text: String)] {
        let walk = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
        let files = (walk?.allObjects ?? []).compactMap { $0 as? URL }.filter { $0.pathExtension == ending }
        return try files.sorted { $0.path < $1.path }.map { file in
            (file.lastPathComponent, String(decoding: try Data(contentsOf: file), as: UTF8.self))
        }
    }
}
