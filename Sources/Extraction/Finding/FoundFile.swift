/// A file on the way into the store, or the reason why there is none.
package struct FoundFile: Sendable, Hashable {
    private enum Content: Sendable, Hashable {
        case file
        case problem(ExtractionError)
    }

    /// Where it is.
    package let path: RawPath
    private let content: Content

    /// A file that can probably be read.
    init(at path: RawPath) {
        self.path = path
        content = .file
    }

    /// Something that is no readable file.
    init(at path: RawPath, problem: ExtractionError) {
        self.path = path
        content = .problem(problem)
    }

    /// The path on one line, with escapes where it is no printable Unicode.
    package var displayPath: String { path.display }

    /// The last component of the path on one line, with escapes where it is no printable Unicode.
    package var name: String { path.name }

    /// The bytes of the file.
    ///
    /// - Parameter maximumBytes: The most bytes that are read; a longer file is refused.
    /// - Throws: the reason why it is no readable file, also when it became one only after it was found.
    package func read(maximumBytes: Int) throws(ExtractionError) -> [UInt8] {
        switch content {
        case .file: try FileContents.read(path, maximumBytes: maximumBytes)
        case .problem(let error): throw error
        }
    }
}
