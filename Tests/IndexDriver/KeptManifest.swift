import Foundation
import TextIndex

/// A manifest in a file that is replaced as a whole, as a row of a database would be.
struct KeptManifest: Codable {
    var manifest: IndexManifest
    /// How many changes went into it.
    var changes = 0

    /// The one kept in the folder; an empty one before the first.
    init(in folder: String, fieldCount: Int) throws {
        let path = Self.path(folder)
        if FileManager.default.fileExists(atPath: path) {
            self = try JSONDecoder().decode(Self.self, from: Data(contentsOf: URL(fileURLWithPath: path)))
        } else {
            self.init(fieldCount: fieldCount)
        }
    }

    /// An index without documents.
    init(fieldCount: Int) { manifest = IndexManifest(fieldCount: fieldCount) }

    func keep(in folder: String) throws {
        try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: Self.path(folder)), options: .atomic)
    }

    private static func path(_ folder: String) -> String { "\(folder)/manifest.json" }
}
