/// What the headers of one part say.
package struct MultipartHeaders: Hashable, Sendable {
    /// The name of the form's field; nil when the part does not state one.
    package var name: String?
    /// The file's name as the client wrote it, not yet safe to use; nil when the part is no file.
    package var fileName: String?
    /// The media type as the client claims it.
    package var contentType: String?

    package init(name: String? = nil, fileName: String? = nil, contentType: String? = nil) {
        self.name = name
        self.fileName = fileName
        self.contentType = contentType
    }

    /// Reads the header lines of a part, without the empty line that ends them.
    ///
    /// - Throws: `MultipartError.malformedHeader`.
    init(block: some Sequence<UInt8>) throws(MultipartError) {
        // A file name may be in any encoding: bytes that are not UTF-8 become replacement characters.
        let text = String(decoding: Array(block), as: UTF8.self)
        // CR LF is one Character, so the split is by scalars.
        for line in text.unicodeScalars.split(separator: "\n") {
            let line = String(line.last == "\r" ? line.dropLast() : line)
            guard !line.isEmpty else { continue }
            guard let colon = line.firstIndex(of: ":"), line.first != " ", line.first != "\t" else {
                throw .malformedHeader
            }
            let value = String(line[line.index(after: colon)...]).trimmingBlanks()
            switch line[..<colon].lowercased() {
            case "content-disposition":
                let disposition = HeaderParameters(value)
                name = disposition["name"]
                fileName = disposition.fileName
            case "content-type": contentType = value
            default: continue
            }
        }
    }
}
