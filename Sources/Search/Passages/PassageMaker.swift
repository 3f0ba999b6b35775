package import Documents
import TextAnalysis

/// Cuts a document into the passages that are found and cited.
package enum PassageMaker {
    /// How much of the document's beginning is indexed with each passage: enough for the title, the parties and the
    /// premises of a lease, too little to drown the clause.
    private static let openingWords = 40

    /// The passages of the document in reading order; none when it has no words.
    ///
    /// Passages end at headings and never cross a page. A page that begins in the middle of a section carries on the
    /// heading of the page before. Headers, footers and page numbers are in none, unless they stand amid the text.
    package static func passages(of document: Document) -> [Passage] {
        let context = context(of: document)
        var passages: [Passage] = []
        var heading: String?
        for page in document.pages {
            let scalars = page.text.unicodeScalars
            var position = (index: scalars.startIndex, offset: 0)
            for piece in PassageSplitter.passages(in: body(of: page)) {
                heading = piece.heading ?? heading
                let span = TextSpan(piece.start, piece.end)
                let start = scalars.index(position.index, offsetBy: span.start - position.offset)
                let end = scalars.index(start, offsetBy: span.count)
                position = (end, span.end)
                passages.append(
                    Passage(
                        documentID: document.id,
                        ordinal: passages.count,
                        page: page.number,
                        span: span,
                        heading: heading,
                        context: context,
                        text: String(scalars[start..<end]),
                        boxes: page.boxes(of: span)
                    )
                )
            }
        }
        return passages
    }

    /// The page's text with blanks in place of what runs along on every page, so that places stay the same.
    private static func body(of page: Page) -> String {
        let running = page.notes.regions.filter { $0.kind != .doubtful }
        guard !running.isEmpty else { return page.text }
        var scalars = Array(page.text.unicodeScalars)
        for span in running.map(\.span) where span.end <= scalars.count {
            for index in span.start..<span.end { scalars[index] = " " }
        }
        var body = String.UnicodeScalarView()
        body.append(contentsOf: scalars)
        return String(body)
    }

    /// The words of the file's name and the document's first words.
    private static func context(of document: Document) -> String {
        let name = FilenameTokens.tokens(of: document.name)
        return (name + opening(of: document)).joined(separator: " ")
    }

    /// The first words, with those whole that a line's end broke.
    private static func opening(of document: Document) -> [String] {
        var opening: [String] = []
        for page in document.pages {
            var end: Int?
            for word in page.words {
                if word.offset == end, let last = opening.popLast() {
                    opening.append(last + word.text)
                } else {
                    guard opening.count < openingWords else { return opening }
                    opening.append(word.text)
                }
                end = word.span.end
            }
        }
        return opening
    }
}
