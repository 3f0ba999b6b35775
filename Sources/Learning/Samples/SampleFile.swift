import Foundation

/// Reads labelled texts from files of lines.
///
/// A `.tsv` line is `label<TAB>text`; further tabs belong to the text. A `.jsonl` line is an object with `text` and
/// optionally `label`, `filename`, `group`, `weight` and `traits` (an object of numbers); other keys that hold a text, a
/// number or a truth value are metadata. Empty lines are skipped. One line at a time is held beside the samples.
package enum SampleFile {
    /// The longest line in bytes: far above any text that a reader hands out.
    package static let maximumLine = 64 << 20

    /// All samples of the file, in its order.
    ///
    /// - Throws: `SampleFileError` naming the line and the field of the first fault.
    package static func read(path: String) throws(SampleFileError) -> [TextSample] {
        var samples: [TextSample] = []
        try forEachLine(of: path) { (line: Result<TextSample, SampleFileError>, _) throws(SampleFileError) in
            samples.append(try line.get())
        }
        return samples
    }

    /// Calls `body` for each line with its sample, or with what is wrong with it, and its number from 1.
    ///
    /// A line of more than `maximumLine` bytes is passed over without being held.
    ///
    /// - Throws: `SampleFileError` where the file as a whole cannot be read, and what `body` throws.
    package static func forEachLine(
        of path: String,
        maximumLine: Int = Self.maximumLine,
        _ body: (Result<TextSample, SampleFileError>, Int) throws(SampleFileError) -> Void
    ) throws(SampleFileError) {
        var lines = try SampleLines(path: path, maximumLine: maximumLine)
        while let line = try lines.next() { try body(lines.parser.sample(of: line), line.number) }
    }

    /// One line of a `.tsv` file.
    ///
    /// - Throws: `SampleFileError` with the line and the field.
    package static func sample(fromTSV line: String, file: String, line number: Int) throws(SampleFileError)
        -> TextSample
    {
        guard let tab = line.firstIndex(of: "\t") else {
            throw SampleFileError(file: file, line: number, reason: .missingTab)
        }
        let label = line[..<tab].trimmingCharacters(in: .whitespaces)
        guard !label.isEmpty else {
            throw SampleFileError(file: file, line: number, field: "label", reason: .empty)
        }
        return TextSample(text: String(line[line.index(after: tab)...]), label: label)
    }

    /// One line of a `.jsonl` file.
    ///
    /// - Throws: `SampleFileError` with the line and the field.
    package static func sample(fromJSON line: String, file: String, line number: Int) throws(SampleFileError)
        -> TextSample
    {
        do {
            return try JSONDecoder().decode(SampleLine.self, from: Data(line.utf8)).sample
        } catch DecodingError.keyNotFound(let key, _) {
            throw SampleFileError(file: file, line: number, field: key.stringValue, reason: .missing)
        } catch DecodingError.valueNotFound(let type, let context), DecodingError.typeMismatch(let type, let context) {
            guard !context.codingPath.isEmpty else {
                throw SampleFileError(file: file, line: number, reason: .notAnObject)
            }
            let field = context.codingPath.map(\.stringValue).joined(separator: ".")
            let expected = SampleLine.names[ObjectIdentifier(type)] ?? "of the right type"
            throw SampleFileError(file: file, line: number, field: field, reason: .wrongType(expected: expected))
        } catch {
            throw SampleFileError(file: file, line: number, reason: .notAnObject)
        }
    }
}
