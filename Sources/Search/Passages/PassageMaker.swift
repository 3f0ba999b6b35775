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
    /// heading of the page before.
    package static func passages(of document: Document) -> [Passage] {
        let context = context(of: document)
        var passages: [Passage] = []
        var heading: String?
        for page in document.pages {
            let scalars = page.text.unicodeScalars
            var position = (index: scalars.startIndex, offset: 0)
            for piece in PassageSplitter.passages(in: page.text) {
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

    /// The words of the file's name and the document's first words.
    private static func context(of document: Document) -> String {
        let name = FilenameTokens.tokens(of: document.name)
        let opening = document.pages.lazy.flatMap(\.words).prefix(openingWords).map(\.text)
        return (name + opening).joined(separator: " ")
    }
}
