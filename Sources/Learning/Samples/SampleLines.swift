/// Hands out the lines of a file of samples one by one, so that the file need not fit into memory.
///
/// Taking a line apart costs far more than reading it and may be done elsewhere: `sample(of:)` changes nothing.
package struct SampleLines {
    /// A line that is not yet taken apart.
    package struct Line: Sendable {
        /// From 1.
        package let number: Int
        /// The text, or why there is none.
        fileprivate let content: Result<String, SampleFileError>

        /// The length of the text in bytes; 0 where there is none.
        package var byteCount: Int { (try? content.get())?.utf8.count ?? 0 }
    }

    /// Takes the lines of one kind of file apart.
    package struct Parser: Sendable {
        fileprivate let file: String
        fileprivate let parse: @Sendable (String, String, Int) throws(SampleFileError) -> TextSample

        /// The sample that a line holds, or what is wrong with it.
        package func sample(of line: Line) -> Result<TextSample, SampleFileError> {
            line.content.flatMap { text in
                Result { () throws(SampleFileError) in try parse(text, file, line.number) }
            }
        }
    }

    package let parser: Parser
    private var reader: LineReader

    /// Opens a `.tsv` or `.jsonl` file.
    ///
    /// - Parameter maximumLine: A line of more bytes is passed over without being held.
    /// - Throws: `SampleFileError` where the file cannot be read, or its name does not say what it holds.
    package init(path: String, maximumLine: Int = SampleFile.maximumLine) throws(SampleFileError) {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        if name.hasSuffix(".tsv") {
            parser = Parser(file: name, parse: SampleFile.sample(fromTSV:file:line:))
        } else if name.hasSuffix(".jsonl") {
            parser = Parser(file: name, parse: SampleFile.sample(fromJSON:file:line:))
        } else {
            throw SampleFileError(file: name, reason: .unknownSuffix)
        }
        reader = try LineReader(path: path, name: name, maximumLine: maximumLine)
    }

    /// The next line that is not empty; nil after the last.
    ///
    /// - Throws: `SampleFileError` where the file as a whole cannot be read on.
    package mutating func next() throws(SampleFileError) -> Line? {
        do {
            while let text = try reader.next() {
                if text.allSatisfy(\.isWhitespace) { continue }
                return Line(number: reader.line, content: .success(text))
            }
            return nil
        } catch {
            guard error.reason.isOfOneLine else { throw error }
            return Line(number: reader.line, content: .failure(error))
        }
    }

    /// The next lines; none after the last.
    ///
    /// - Parameters:
    ///   - count: The most lines.
    ///   - bytes: No further line is taken when those taken have so many bytes.
    /// - Throws: `SampleFileError` where the file as a whole cannot be read on.
    package mutating func next(_ count: Int, bytes: Int) throws(SampleFileError) -> [Line] {
        var lines: [Line] = []
        var taken = 0
        while lines.count < count, taken < bytes, let line = try next() {
            lines.append(line)
            taken += line.byteCount
        }
        return lines
    }
}
