import Foundation

/// What a step wrote and what is said about it, in one file that grows while the step runs.
struct StepLog: Sendable {
    private static let tail = 4096

    /// The most that is read at once, in bytes.
    private static let piece = 1 << 20

    let path: String

    /// - Parameter folder: Where runs have their folders.
    init(folder: String, run: String, step: String) { path = "\(folder)/\(run)/\(step).log" }

    /// The whole lines behind an offset in bytes, and where the next begin; a line that fills a piece is taken apart.
    func lines(from offset: Int) throws -> (text: String, next: Int) {
        guard let file = FileHandle(forReadingAtPath: path) else { return ("", offset) }
        defer { try? file.close() }  // Opened for reading only: nothing can be lost.
        try file.seek(toOffset: UInt64(clamping: offset))
        let data = try file.read(upToCount: Self.piece) ?? Data()
        let end =
            data.lastIndex(of: 0x0A).map { $0 + 1 } ?? (data.count == Self.piece ? data.endIndex : data.startIndex)
        let whole = data[..<end]
        return (String(decoding: whole, as: UTF8.self), offset + whole.count)
    }

    /// Adds a line of ours.
    func say(_ line: String) throws {
        if !FileManager.default.fileExists(atPath: path) {
            let folder = URL(fileURLWithPath: path).deletingLastPathComponent()
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try Data().write(to: URL(fileURLWithPath: path))
        }
        try endLine()
        try append("deedbox: \(line)\n")
    }

    /// Ends what the program wrote last, if it did not itself: only whole lines are told.
    func endLine() throws {
        guard let file = FileHandle(forReadingAtPath: path) else { return }
        defer { try? file.close() }  // Opened for reading only: nothing can be lost.
        let end = try file.seekToEnd()
        guard end > 0 else { return }
        try file.seek(toOffset: end - 1)
        if try file.readToEnd() != Data([0x0A]) { try append("\n") }
    }

    private func append(_ text: String) throws {
        let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
        try file.seekToEnd()
        try file.write(contentsOf: Data(text.utf8))
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
