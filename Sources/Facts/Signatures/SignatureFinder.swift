package import Documents

/// Finds signatures and the places for them, and says for whom each is.
///
/// - Typed: `/s/ Jane Roe` (on pages read by OCR also `Is/ Jane Roe`), and what signing programs print: `DocuSigned by:`.
/// - Lines: `By: ________`, `Signature: ____`, a line over a name, drawn or in underscores. Where a text is all there is,
///   an empty line is not signed. Where the page has a picture, the ink on the line tells: strokes of a pen make it
///   drawn, a stamp or seal does not sign it, and a line that was not measured is unknown. `By: Jane Roe` without
///   `/s/` is unknown too: the name may stand for a signature or below one.
/// - Digital: the signature fields of a PDF form.
///
/// Name, office and date come from the block below and beside the line, role and party from its head, in the same
/// column.
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
        let found = SignatureReader(page: page, text: text).signatures()
        guard !found.isEmpty else { return [] }
        let maker = EvidenceMaker(page: page, text: text)
        return found.map { match, block in
            var evidence = maker.evidence(match.range, certainty: match.certainty)
            if let drawn = match.drawn { evidence.boxes.append(drawn) }
            return Self.fact(evidence, kind: match.kind, isSigned: match.isSigned, block)
        }
    }

    private static func fact(
        _ evidence: Evidence,
        kind: SignatureFact.Kind,
        isSigned: Bool?,
        _ block: SignatureBlock
    ) -> SignatureFact {
        SignatureFact(
            evidence: evidence,
            kind: kind,
            isSigned: isSigned,
            name: block.name,
            party: block.party,
            role: block.role,
            title: block.title,
            date: block.date
        )
    }

    static func merge(_ written: [SignatureFact], fields: [SignatureField], pages: [Page]) -> [SignatureFact] {
        guard !fields.isEmpty else { return written }
        let lines = written.filter { fact in !fields.contains { isSamePlace($0, fact.evidence) } }
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
        var block = SignatureBlock()
        if let page, let box = field.box {
            block = SignatureReader(page: page, text: ScalarText(page.text)).block(around: box)
        }
        return Self.fact(evidence, kind: .digital, isSigned: field.isSigned, block)
    }

    private static func isSamePlace(_ field: SignatureField, _ evidence: Evidence) -> Bool {
        guard field.page == evidence.page, let place = field.box else { return false }
        return evidence.boxes.contains { overlaps($0, place) }
    }

    private static func overlaps(_ a: BoundingBox, _ b: BoundingBox) -> Bool {
        a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
    }
}
