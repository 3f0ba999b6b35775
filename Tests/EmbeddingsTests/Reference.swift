import Foundation

/// What sentence-transformers made of some texts; `scripts/make-embedding-reference.py` writes it.
struct Reference: Decodable, CustomStringConvertible {
    var text: String
    var tokens: [Int64]
    var vector: [Float]

    var description: String { text.count > 60 ? "\(text.prefix(60))… (\(text.count) characters)" : text }

    /// All cases, or none when the file is damaged, which a test of its own notices.
    static let all: [Reference] = {
        guard let file = Bundle.module.url(forResource: "Fixtures/reference", withExtension: "json"),
            let data = try? Data(contentsOf: file)
        else { return [] }
        return (try? JSONDecoder().decode([Reference].self, from: data)) ?? []
    }()
}

/// What `scripts/setup` installs.
enum InstalledParts {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent(".deps")

    static let library = folder.appendingPathComponent("openvino/lib/libopenvino_c.so").path
    static let model = folder.appendingPathComponent("models/all-MiniLM-L6-v2").path

    static func vocabulary() throws -> String {
        try String(contentsOfFile: "\(model)/vocab.txt", encoding: .utf8)
    }
}
