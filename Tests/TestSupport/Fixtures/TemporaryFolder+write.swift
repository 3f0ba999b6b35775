import Foundation

extension TemporaryFolder {
    /// Writes a file, with the folders above it, and returns its path.
    @discardableResult
    package func write(_ bytes: some Sequence<UInt8>, as name: String) throws -> String {
        let url = URL(fileURLWithPath: path).appendingPathComponent(name)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
        return url.path
    }

    /// Writes a text file and returns its path.
    @discardableResult
    package func write(_ text: String, as name: String) throws -> String {
        try write(Array(text.utf8), as: name)
    }
}
