import Documents

/// Reads the places to sign that the text shows: `By: ________`, a bare line over a name.
struct SigningPlaceReader {
    let text: ScalarText
    let marks: SignatureMarks
    let lines: PageLines
    /// What an empty line says: nothing is there where the text is all there is; else only its ink can tell.
    let blankLine: Bool?

    /// The place in a segment; nil when it is none.
    func place(_ segment: PageLines.Segment) -> SignatureMatch? {
        guard let label = SignatureLabel.label(in: text, at: segment.range.lowerBound) else { return bareLine(segment) }
        return label.kind == .sign ? captioned(segment, labelEnd: label.end) : nil
    }

    /// A line that a caption announces.
    private func captioned(_ segment: PageLines.Segment, labelEnd: Int) -> SignatureMatch? {
        let range = segment.range
        let start = min(text.skipBlanks(labelEnd), range.upperBound)
        let whole = start..<range.upperBound
        let rest = whole.isEmpty ? whole : text.trimmed(text.cutAtLabel(whole))
        if rest.isEmpty || text.isBlankToFill(rest) {
            guard isPlace(segment, isLabelAlone: rest.isEmpty) else { return nil }
            let end = rest.isEmpty ? range.upperBound : rest.upperBound
            return match(range.lowerBound..<end, isSigned: blankLine, 0.95, segment)
        }
        // `By: Dennis Jones`, `As its: CFO`: a name on the line, typed in place of a signature or printed below it.
        let line = text.string(rest)
        guard !PersonName.hasCompany(line), let name = PersonName.name(in: line) else { return nil }
        return match(range, isSigned: nil, name: name, 0.8, segment)
    }

    private func isPlace(_ segment: PageLines.Segment, isLabelAlone: Bool) -> Bool {
        let next = lines.lines[segment.line].first { $0.column == segment.column + 1 }
        if let next, marks.areIn(next.range), SignatureLabel.label(in: text, at: next.range.lowerBound) == nil {
            return false
        }
        guard isLabelAlone else { return true }
        if let below = below(segment), marks.areIn(below.range) { return false }
        // A lone caption other than `By:` is a place only where a block goes on below it.
        return text.end(ofPrefix: "by", at: segment.range.lowerBound) != nil
            || next.map { text.isBlankToFill($0.range) } == true || hasDetail(below: segment)
    }

    /// Underscores without a caption, over a name or over the caption `Signature` or a party's role.
    private func bareLine(_ segment: PageLines.Segment) -> SignatureMatch? {
        var start = segment.range.lowerBound
        let isMarked = text[start].lowered == 0x78
        if isMarked { start = min(text.skipBlanks(start + 1), segment.range.upperBound) }
        let range = start..<segment.range.upperBound
        guard range.count >= 12, range.allSatisfy({ text[$0] == 0x5F }), let below = below(segment) else { return nil }
        if segment.line > 0,
            lines.lines[segment.line - 1].contains(where: { $0.column == segment.column && marks.areIn($0.range) })
        {
            return nil
        }
        guard isMarked || isCaption(below) else { return nil }
        return match(segment.range, isSigned: blankLine, 0.85, segment)
    }

    /// Whether a segment says that the line above it is to be signed: a name, `Name:`, `Signature`, `Landlord`.
    func isCaption(_ segment: PageLines.Segment) -> Bool {
        if let label = SignatureLabel.label(in: text, at: segment.range.lowerBound) { return label.kind == .name }
        let caption = text.string(segment.range)
        if PersonName.name(in: caption) != nil { return true }
        let words = caption.lowercased().split { !$0.isLetter }.map(String.init)
        guard words.count <= 5, let first = words.first else { return false }
        if words.contains("signature") || words.contains("signatory") { return true }
        return SignerRole.role(in: first) != nil && !["agent", "company", "broker"].contains(first)
    }

    private func below(_ segment: PageLines.Segment) -> PageLines.Segment? {
        guard segment.line + 1 < lines.lines.count else { return nil }
        let next = lines.lines[segment.line + 1]
        return next.first { $0.column == segment.column } ?? next.first
    }

    private func hasDetail(below segment: PageLines.Segment) -> Bool {
        lines.lines.dropFirst(segment.line + 1).prefix(3).contains { line in
            line.contains { part in
                switch SignatureLabel.label(in: text, at: part.range.lowerBound)?.kind {
                case .name, .title, .date: true
                default: false
                }
            }
        }
    }

    private func match(
        _ range: Range<Int>,
        isSigned: Bool?,
        name: String? = nil,
        _ certainty: Double,
        _ segment: PageLines.Segment
    ) -> SignatureMatch {
        SignatureMatch(
            range: range,
            kind: .line,
            isSigned: isSigned,
            name: name,
            certainty: certainty,
            segment: segment
        )
    }
}
