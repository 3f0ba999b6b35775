import Foundation

/// What a step wrote and what is said about it, in one file that grows while the step runs.
struct StepLog: Sendable {
    private static let tail = 4096

    let path: String

    /// Adds a line of ours.
    func say(_ line: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: path))
        }
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data("deedbox: \(line)\n".utf8))
        try file.close()
    }

    /// The last line that the program wrote; empty when it wrote none.
    var lastLine: String {
        guard let file = FileHandle(forReadingAtPath: path) else { return "" }
        defer { try? file.close() }  // Opened for reading only: nothing can be lost.
        let end = (try? file.seekToEnd()) ?? 0
        try? file.seek(toOffset: end - min(end, UInt64(Self.tail)))
        let text = String(decoding: (try? file.readToEnd()) ?? Data(), as: UTF8.self)
        let line = text.split(whereSeparator: \.isNewline).last { !$0.hasPrefix("deedbox: attempt") }
        return String(line?.suffix(1000) ?? "")
    }
}
