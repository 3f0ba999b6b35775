import Foundation

/// Reads labelled texts from files of lines.
///
/// A `.tsv` line is `label<TAB>text`; further tabs belong to the text. A `.jsonl` line is an object with `text` and
/// optionally `label`, `filename`, `group`, `weight` and `traits` (an object of numbers); other keys are ignored.
/// Empty lines are skipped. One line at a time is held beside the samples themselves.
package enum SampleFile {
    /// All samples of the file, in its order.
    ///
    /// - Throws: `SampleFileError` naming the line and the field of the first fault.
    package static func read(path: String) throws(SampleFileError) -> [TextSample] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let parse: (String, String, Int) throws(SampleFileError) -> TextSample
        if path.hasSuffix(".tsv") {
            parse = sample(fromTSV:file:line:)
        } else if path.hasSuffix(".jsonl") {
            parse = sample(fromJSON:file:line:)
        } else {
            throw SampleFileError(file: name, reason: .unknownSuffix)
        }
        var reader = try LineReader(path: path, name: name)
        var samples: [TextSample] = []
        while let line = try reader.next() {
            if line.allSatisfy(\.isWhitespace) { continue }
            samples.append(try parse(line, name, reader.line))
        }
        return samples
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
