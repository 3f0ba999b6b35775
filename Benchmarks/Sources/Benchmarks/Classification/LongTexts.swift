import Foundation

/// Texts of one length, made of the words of a file of `label<TAB>text` lines; each has the first line's label.
struct LongTexts {
    private let lines: [String]

    init(of path: String, words: Int, count: Int) throws {
        let rows = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n").map {
            $0.split(separator: "\t", maxSplits: 1)
        }
        let label = rows.first?.first ?? ""
        let stream = rows.lazy.flatMap { ($0.dropFirst().first ?? "").split(whereSeparator: \.isWhitespace) }
            .prefix(words * count)
        let all = Array(stream)
        lines = stride(from: 0, to: all.count, by: words).map { start in
            "\(label)\t\(all[start..<min(all.count, start + words)].joined(separator: " "))"
        }
    }

    func write(to path: String) throws {
        try lines.joined(separator: "\n").write(toFile: path, atomically: true, encoding: .utf8)
    }
}
