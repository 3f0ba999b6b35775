import Documents
import Search

/// Holds what is quoted against the pages that it is quoted from.
struct CitationCheck {
    let documents: any DocumentStore

    /// The hits whose quote stands on its page where they say, to the letter.
    ///
    /// - Throws: what the store throws.
    func verified(_ hits: [Hit]) async throws -> [Hit] {
        var (verified, pages): ([Hit], [PageName: Page?]) = ([], [:])
        for hit in hits {
            let name = PageName(document: hit.documentID, number: hit.page)
            let page =
                if let known = pages[name] { known } else { try await documents.page(hit.page, of: hit.documentID) }
            pages[name] = .some(page)
            if let page, Self.stands(hit.quote, at: hit.span, in: page.text.unicodeScalars) { verified.append(hit) }
        }
        return verified
    }

    private struct PageName: Hashable {
        var document: DocumentID
        var number: Int
    }

    private static func stands(_ quote: String, at span: TextSpan, in text: String.UnicodeScalarView) -> Bool {
        guard let start = text.index(text.startIndex, offsetBy: span.start, limitedBy: text.endIndex),
            let end = text.index(start, offsetBy: span.count, limitedBy: text.endIndex)
        else { return false }
        return text[start..<end].elementsEqual(quote.unicodeScalars)
    }
}
