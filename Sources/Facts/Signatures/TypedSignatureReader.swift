import Documents

/// Reads signatures in type: `/s/ Jane Roe`, and what signing programs print.
struct TypedSignatureReader {
    let text: ScalarText
    let marks: SignatureMarks
    let lines: PageLines

    /// The signatures behind the marks of a segment.
    func marked(_ segment: PageLines.Segment) -> [SignatureMatch] {
        let found = marks.marks(in: segment.range)
        return found.enumerated().map { position, mark in
            let limit = position + 1 < found.count ? found[position + 1].lowerBound : segment.range.upperBound
            return signature(mark: mark, limit: limit, segment: segment)
        }
    }

    private func signature(mark: Range<Int>, limit: Int, segment: PageLines.Segment) -> SignatureMatch {
        let start = text.skipBlanks(mark.upperBound)
        var end = text.cutAtLabel(start..<max(start, limit)).upperBound
        while end > start, text.isBlank(end - 1) || text[end - 1] == 0x5F { end -= 1 }
        if end > start, (start..<end).contains(where: { text.isLetter($0) }) {
            let name = text.cleaned(start..<end)
            let isName = !name.isEmpty && !name.lowercased().contains("illegible")
            return match(mark.lowerBound..<end, isName ? name : nil, 0.99, segment)
        }
        // The mark alone: the name is on the next line.
        if let (range, name) = nameBelow(segment) {
            return match(mark.lowerBound..<range.upperBound, name, 0.97, segment)
        }
        return match(mark, nil, 0.95, segment)
    }

    /// `DocuSigned by:`, `Digitally signed by Jane Roe`.
    func stamp(_ segment: PageLines.Segment, labelEnd: Int) -> SignatureMatch {
        var match = printed(segment, labelEnd: labelEnd)
        match.isPrinted = true
        return match
    }

    private func printed(_ segment: PageLines.Segment, labelEnd: Int) -> SignatureMatch {
        let start = text.skipBlanks(labelEnd)
        if start < segment.range.upperBound {
            let name = PersonName.name(in: text.string(start..<segment.range.upperBound))
            return match(segment.range, name, 0.95, segment)
        }
        if let (range, name) = nameBelow(segment) {
            return match(segment.range.lowerBound..<range.upperBound, name, 0.95, segment)
        }
        return match(segment.range, nil, 0.95, segment)
    }

    private func nameBelow(_ segment: PageLines.Segment) -> (range: Range<Int>, name: String)? {
        guard segment.line + 1 < lines.lines.count,
            let below = lines.lines[segment.line + 1].first(where: { $0.column == segment.column }),
            let name = PersonName.name(in: text.string(below.range))
        else { return nil }
        return (below.range, name)
    }

    private func match(
        _ range: Range<Int>,
        _ name: String?,
        _ certainty: Double,
        _ segment: PageLines.Segment
    ) -> SignatureMatch {
        SignatureMatch(
            range: range,
            kind: .typed,
            isSigned: true,
            name: name,
            certainty: certainty,
            segment: segment
        )
    }
}
