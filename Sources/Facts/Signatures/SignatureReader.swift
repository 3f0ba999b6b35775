import Documents

/// Reads a page's signatures and places to sign.
struct SignatureReader {
    private let text: ScalarText
    private let lines: PageLines
    private let typed: TypedSignatureReader
    private let places: SigningPlaceReader
    private let drawn: DrawnPlaces
    private let blocks: BlockReader

    init(page: Page, text: ScalarText) {
        self.text = text
        lines = PageLines(text, page: page)
        let marks = SignatureMarks(text: text, isRecognized: page.source == .ocr)
        // Where there is a picture of the page, somebody may have signed there without a word of text.
        let blankLine: Bool? = page.source == .textLayer && page.width == nil ? false : nil
        typed = TypedSignatureReader(text: text, marks: marks, lines: lines)
        places = SigningPlaceReader(text: text, marks: marks, lines: lines, blankLine: blankLine)
        drawn = DrawnPlaces(text: text, lines: lines, places: places, signingLines: page.notes.signingLines)
        blocks = BlockReader(text: text, marks: marks, lines: lines)
    }

    /// The signatures in the order of the text, each with its block.
    func signatures() -> [(match: SignatureMatch, block: SignatureBlock)] {
        var found: [(match: SignatureMatch, block: SignatureBlock)] = []
        for match in drawn.join(lines.segments.flatMap(matches)) {
            var block = blocks.block(at: match.segment)
            block.name = match.name ?? block.name
            if block.role == nil, block.party == nil,
                let last = found.last(where: { blocks.isNext(match.segment, behind: $0.match.segment) })
            {
                (block.role, block.party) = (last.block.role, last.block.party)
            }
            found.append((match, block))
        }
        found = PrintedSignature.joined(found)
        // `By: John Supan, Chief Financial Officer` below `/s/ John Supan` is the same signature.
        let signers = Set(found.lazy.filter { $0.match.kind == .typed }.compactMap { $0.block.name?.lowercased() })
        return found.filter { match, _ in
            guard match.kind == .line, match.isSigned == nil, let name = match.name else { return true }
            return !signers.contains(name.lowercased())
        }
    }

    /// The block around a place that something else than the text shows.
    func block(around box: BoundingBox) -> SignatureBlock {
        guard lines.hasPlaces else { return SignatureBlock() }
        return blocks.block(at: PageLines.Segment(range: 0..<0, line: 0, column: 0, box: box))
    }

    private func matches(in segment: PageLines.Segment) -> [SignatureMatch] {
        let marked = typed.marked(segment)
        guard marked.isEmpty else { return marked }
        if let label = SignatureLabel.label(in: text, at: segment.range.lowerBound), label.kind == .stamp {
            return [typed.stamp(segment, labelEnd: label.end)]
        }
        return places.place(segment).map { [$0] } ?? []
    }
}
