package import Documents

/// Finds signatures and the places for them.
///
/// - Typed: `/s/ Jane Roe`, signed, with the name that stands there or below; on pages read by OCR also `Is/ Jane Roe`.
/// - Lines: `By: ________`, `Signature: ____`, a bare line over a name. On a page with a text layer an empty line is
///   not signed; on a page that was read by OCR nobody has looked for ink, so it is unknown. `By: Jane Roe` without `/s/`
///   is unknown too: the name may stand for a signature or below one.
/// - Digital: stamps such as `DocuSigned by:`, and the signature fields of a PDF form.
///
/// The signer's name comes from `Name:`, `Print Name:` or the person's name below the line, in the same column.
package struct SignatureFinder: Sendable {
    package init() {}

    /// The signatures in the text of one page, in order.
    package func signatures(on page: Page) -> [SignatureFact] {
        signatures(on: page, text: ScalarText(page.text))
    }

    /// The signatures of a document: those in the text of its pages, and its form's fields.
    ///
    /// A line with a form's field on it is one signature, the field.
    package func signatures(in document: Document) -> [SignatureFact] {
        let written = document.pages.flatMap { signatures(on: $0) }
        return Self.merge(written, fields: document.signatureFields, pages: document.pages)
    }

    func signatures(on page: Page, text: ScalarText) -> [SignatureFact] {
        let matches = SignatureReader(text: text, source: page.source).matches()
        guard !matches.isEmpty else { return [] }
        let maker = EvidenceMaker(page: page, text: text)
        return matches.map { match in
            SignatureFact(
                evidence: maker.evidence(match.range, certainty: match.certainty),
                kind: match.kind,
                isSigned: match.isSigned,
                name: match.name
            )
        }
    }

    static func merge(_ written: [SignatureFact], fields: [SignatureField], pages: [Page]) -> [SignatureFact] {
        guard !fields.isEmpty else { return written }
        let lines = written.filter { fact in
            fact.kind != .line || !fields.contains { isSamePlace($0, fact.evidence) }
        }
        return (lines + fields.map { fact(of: $0, pages: pages) }).sorted { $0.evidence.page < $1.evidence.page }
    }

    /// A field's evidence quotes the words beneath it, where there are any.
    private static func fact(of field: SignatureField, pages: [Page]) -> SignatureFact {
        let page = pages.first { $0.number == field.page }
        let words = page?.words.filter { word in
            guard let box = word.box, let place = field.box else { return false }
            return overlaps(box, place)
        }
        var span = TextSpan(0, 0)
        var quote = ""
        if let page, let first = words?.first, let last = words?.last, first.offset <= last.offset {
            span = TextSpan(first.offset, last.span.end)
            quote = String(String.UnicodeScalarView(page.text.unicodeScalars.dropFirst(span.start).prefix(span.count)))
        }
        let evidence = Evidence(
            text: quote,
            page: field.page ?? 1,
            span: span,
            boxes: field.box.map { [$0] } ?? [],
            confidence: 1
        )
        return SignatureFact(evidence: evidence, kind: .digital, isSigned: field.isSigned)
    }

    private static func isSamePlace(_ field: SignatureField, _ evidence: Evidence) -> Bool {
        guard field.page == evidence.page, let place = field.box else { return false }
        return evidence.boxes.contains { overlaps($0, place) }
    }

    private static func overlaps(_ a: BoundingBox, _ b: BoundingBox) -> Bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    }
}
