import Foundation

/// Python's pypdfium2 in an environment of its own, made on first use.
struct PyPDFium2 {
    private let folder: String

    /// - Throws: `Failure` when Python or the package cannot be had.
    init(cache: String) throws {
        folder = "\(cache)/python"
        guard !FileManager.default.fileExists(atPath: "\(folder)/pypdfium2") else { return }
        let install = [
            "-m", "pip", "install", "--quiet", "--target", folder, "--requirement", "peers/requirements.txt",
        ]
        guard try Measured("python3", install).status == 0 else {
            throw Failure("pypdfium2 cannot be installed; run 'python3 \(install.joined(separator: " "))' by hand.")
        }
    }

    /// The text of the pages of each file that could be read, all in one process.
    func texts(of files: [String]) throws -> (pages: [String: [String]], run: Measured) {
        let list = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        defer { try? FileManager.default.removeItem(at: list) }
        try files.joined(separator: "\n").write(to: list, atomically: true, encoding: .utf8)
        let run = try Measured("env", ["PYTHONPATH=\(folder)", "python3", "peers/pypdfium2_text.py", list.path])
        var texts: [String: [String]] = [:]
        for object in run.objects {
            guard let file = object["file"] as? String, let pages = object["pages"] as? [String] else { continue }
            texts[file] = pages
        }
        return (texts, run)
    }
}
