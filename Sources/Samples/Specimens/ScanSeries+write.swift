import Foundation

extension ScanSeries {
    /// Writes the scans to folders of the conditions' names in the directory, and `scans.jsonl` beside them.
    ///
    /// The directory is made when it is not there; files of the same names are replaced. The same seed gives the same
    /// bytes where the same fonts are installed. `progress` hears of each scan written and of how many there are.
    /// Returns how many were written.
    ///
    /// - Throws: `SampleError` when a page cannot be drawn or a file not be written.
    package func write(
        pageCount: Int,
        conditions: [ScanCondition],
        to directory: String,
        progress: (_ written: Int, _ total: Int) -> Void = { _, _ in }
    ) throws -> Int {
        let folder = URL(fileURLWithPath: directory, isDirectory: true)
        for condition in conditions {
            let part = folder.appendingPathComponent(condition.rawValue, isDirectory: true)
            try SampleError.naming(part.path) {
                try FileManager.default.createDirectory(at: part, withIntermediateDirectories: true)
            }
        }
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        var lines: [String] = []
        try forEach(pageCount: pageCount, conditions: conditions) { truth, bytes in
            let file = folder.appendingPathComponent(truth.file)
            try SampleError.naming(file.path) { try Data(bytes).write(to: file) }
            lines.append(String(decoding: try encoder.encode(truth), as: UTF8.self) + "\n")
            progress(lines.count, pageCount * conditions.count)
        }
        let list = folder.appendingPathComponent("scans.jsonl")
        try SampleError.naming(list.path) { try Data(lines.joined().utf8).write(to: list) }
        return lines.count
    }
}
