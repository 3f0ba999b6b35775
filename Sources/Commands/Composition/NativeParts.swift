import Foundation

/// Finds the native libraries and models that `scripts/setup` installs.
///
/// It puts them into `.deps` in the checkout; an installation carries them in `lib/deedbox` beside the executable's
/// folder. Both are found by walking up from the executable.
struct NativeParts: Sendable {
    let pdfium: String
    let openvino: String
    let embeddingModel: String

    init(settings: Settings, executable: String) {
        let roots = Self.roots(above: executable)
        func locate(_ key: String, _ path: String) -> String {
            let configured = settings.text(key)
            guard configured.isEmpty else { return configured }
            let candidates = roots.map { "\($0)/\(path)" }
            return candidates.first { FileManager.default.fileExists(atPath: $0) } ?? candidates.first ?? path
        }
        pdfium = locate("libraries.pdfium", "pdfium/libpdfium.so")
        openvino = locate("libraries.openvino", "openvino/lib/libopenvino_c.so")
        embeddingModel = locate("embeddings.model", "models/all-MiniLM-L6-v2")
    }

    /// Whether the embedding model and its library are there.
    var canEmbed: Bool {
        FileManager.default.fileExists(atPath: openvino) && FileManager.default.fileExists(atPath: embeddingModel)
    }

    /// The executable of this process, with links resolved.
    static var executable: String {
        URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().path
    }

    private static func roots(above executable: String) -> [String] {
        var roots: [String] = []
        var folder = URL(fileURLWithPath: executable).deletingLastPathComponent()
        while folder.path != "/" {
            roots.append(folder.appendingPathComponent("lib/deedbox").path)
            roots.append(folder.appendingPathComponent(".deps").path)
            folder.deleteLastPathComponent()
        }
        return roots
    }
}
