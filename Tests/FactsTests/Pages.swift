import Documents

/// Makes pages from their text: each run between blanks is a word.
enum Pages {
    static func page(
        _ text: String,
        number: Int = 1,
        source: Page.Source = .textLayer,
        confidence: Double = 1,
        hasBoxes: Bool = false
    ) -> Page {
        var words: [Word] = []
        var current = String.UnicodeScalarView()
        var (start, line, lineStart) = (0, 0, 0)
        for (offset, scalar) in (Array(text.unicodeScalars) + ["\n"]).enumerated() {
            if !scalar.properties.isWhitespace {
                if current.isEmpty { start = offset }
                current.append(scalar)
            } else if !current.isEmpty {
                let box = BoundingBox(
                    x: Double(start - lineStart) * 6,
                    y: Double(line) * 12,
                    width: Double(current.count) * 6,
                    height: 10
                )
                words.append(
                    Word(text: String(current), confidence: confidence, box: hasBoxes ? box : nil, offset: start)
                )
                current = String.UnicodeScalarView()
            }
            if scalar == "\n" { (line, lineStart) = (line + 1, offset + 1) }
        }
        return Page(number: number, source: source, text: text, words: words)
    }

    static func document(_ pages: [Page], name: String = "Lease.pdf", fields: [SignatureField] = []) -> Document {
        Document(
            id: DocumentID(sha256: [UInt8](repeating: 0, count: 32)),
            name: name,
            fileType: .pdf,
            byteCount: 1_000,
            pages: pages,
            signatureFields: fields
        )
    }

    static func document(_ text: String) -> Document { document([page(text)]) }
}
