package import Documents
import TextAnalysis

/// Cuts a document into the passages that are found and cited.
package enum PassageMaker {
    /// How much of the document's beginning is indexed with each passage where no party was found: enough for the title,
    /// the parties and the premises of a lease, too little to drown the clause.
    private static let openingWords = 40

    /// The passages of the document in reading order; none when it has no words.
    ///
    /// Passages end at headings and never cross a page. A page that begins in the middle of a section carries on the
    /// heading of the page before. Headers, footers and page numbers are in none, unless they stand amid the text.
    ///
    /// - Parameters:
    ///   - features: What was found in the document; nil when nothing is known.
    ///   - documentClass: Of the document, where it is known.
    ///   - date: That the document bears, ISO 8601.
    package static func passages(
        of document: Document,
        features: FeatureRecord? = nil,
        documentClass: DocumentClass? = nil,
        date: String? = nil
    ) -> [Passage] {
        let facts = PassageFacts(features, documentClass: documentClass, date: date)
        let context = context(of: document, facts, hasParties: features.map(hasParties) ?? false)
        var (passages, path): ([Passage], SectionPath) = ([], SectionPath())
        var heading: String?
        for page in document.pages {
            let scalars = page.text.unicodeScalars
            var position = (index: scalars.startIndex, offset: 0)
            for piece in PassageSplitter.passages(in: body(of: page)) {
                if let found = piece.heading, found != heading {
                    heading = found
                    path.enter(found)
                }
                let span = TextSpan(piece.start, piece.end)
                let start = scalars.index(position.index, offsetBy: span.start - position.offset)
                let end = scalars.index(start, offsetBy: span.count)
                position = (end, span.end)
                let text = String(scalars[start..<end])
                passages.append(
                    Passage(
                        documentID: document.id,
                        ordinal: passages.count,
                        page: page.number,
                        span: span,
                        heading: heading,
                        path: path.headings,
                        context: context,
                        facts: facts.words(on: page.number, within: span),
                        exact: exact(text, heading, facts.exact(on: page.number, within: span)),
                        text: text,
                        boxes: page.boxes(of: span)
                    )
                )
            }
        }
        return passages
    }

    /// Sections and suites that the text names, and what was found in it, each once.
    private static func exact(_ text: String, _ heading: String?, _ found: [String]) -> [String] {
        var seen: Set<String> = []
        let references = (heading.map(ExactTerms.heading) ?? []) + ExactTerms.references(in: text)
        return (references + found).filter { seen.insert($0).inserted }
    }

    private static func hasParties(_ features: FeatureRecord) -> Bool {
        features.keyFacts.contains { $0.state == .found && ($0.field == .tenant || $0.field == .landlord) }
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

    /// The parties, premises, class and date of the document and the words of its name; its first words where no party was
    /// found.
    private static func context(of document: Document, _ facts: PassageFacts, hasParties: Bool) -> String {
        let name = FilenameTokens.tokens(of: document.name)
        let opening = hasParties ? [] : opening(of: document)
        return ([facts.header].filter { !$0.isEmpty } + name + opening).joined(separator: " ")
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
