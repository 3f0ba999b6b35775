import Documents
import Search

/// Holds what is quoted against the pages that it is quoted from.
struct CitationCheck {
    let documents: any DocumentStore

    /// The hits whose quote stands on its page where they say, to the letter, each with its citation; what else is told
    /// around them is held against its page, too.
    ///
    /// - Throws: what the store throws.
    func verified(_ hits: [Hit]) async throws -> [Hit] {
        var (verified, pages): ([Hit], [PageName: Page?]) = ([], [:])
        for var hit in hits {
            let page = try await page(hit.page, of: hit.documentID, &pages)
            guard let page, Self.stands(hit.quote, at: hit.span, in: page.text.unicodeScalars) else { continue }
            hit.citation = Self.citation(of: hit, on: page)
            var context: [Hit.Surrounding] = []
            for around in hit.context {
                guard let page = try await self.page(around.page, of: hit.documentID, &pages),
                    Self.stands(around.text, at: around.span, in: page.text.unicodeScalars)
                else { continue }
                context.append(around)
            }
            hit.context = context
            verified.append(hit)
        }
        return verified
    }

    private func page(_ number: Int, of document: DocumentID, _ known: inout [PageName: Page?]) async throws -> Page? {
        let name = PageName(document: document, number: number)
        if let page = known[name] { return page }
        let page = try await documents.page(number, of: document)
        known[name] = .some(page)
        return page
    }

    private static func citation(of hit: Hit, on page: Page) -> Citation {
        Citation(
            version: hit.documentID,
            section: hit.path.isEmpty ? nil : hit.path.joined(separator: " › "),
            pages: [
                Citation.Page(
                    number: page.number,
                    span: hit.span,
                    rectangles: page.boxes(of: hit.span),
                    highlights: hit.matches.flatMap(page.boxes(of:))
                )
            ]
        )
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
