import Documents

/// Reads a page's signature blocks line by line.
struct SignatureReader {
    private let text: ScalarText
    private let source: Page.Source
    private let lines: [[PageLines.Segment]]
    /// What an unsigned line says: nothing is there on a text layer, while OCR cannot judge ink.
    private let blankLine: Bool?

    init(text: ScalarText, source: Page.Source) {
        self.text = text
        self.source = source
        lines = PageLines(text).lines
        blankLine = source == .textLayer ? false : nil
    }

    /// The signatures in the order of the text.
    func matches() -> [SignatureMatch] {
        var matches: [SignatureMatch] = []
        for (line, segments) in lines.enumerated() {
            for segment in segments {
                let typed = typedSignatures(in: segment, line: line)
                if typed.isEmpty, let match = place(segment, line: line) {
                    matches.append(match)
                } else {
                    matches += typed
                }
            }
        }
        // `By: John Supan, Chief Financial Officer` below `/s/ John Supan` is the same signature.
        let signers = Set(matches.lazy.filter { $0.kind == .typed }.compactMap { $0.name?.lowercased() })
        return matches.filter { match in
            guard match.kind == .line, match.isSigned == nil, let name = match.name else { return true }
            return !signers.contains(name.lowercased())
        }
    }

    // MARK: - /s/ Jane Roe

    private func typedSignatures(in segment: PageLines.Segment, line: Int) -> [SignatureMatch] {
        var marks: [(start: Int, end: Int)] = []
        var index = segment.range.lowerBound
        while index < segment.range.upperBound {
            if let end = markEnd(at: index) {
                marks.append((index, end))
                index = end
            } else {
                index += 1
            }
        }
        return marks.enumerated().map { position, mark in
            let limit = position + 1 < marks.count ? marks[position + 1].start : segment.range.upperBound
            return typedSignature(mark: mark, limit: limit, segment: segment, line: line)
        }
    }

    /// `/s/`, `/S/`, `/ s /`; the slash must start a word.
    private func markEnd(at index: Int) -> Int? {
        guard !text.isAlphanumeric(index - 1) else { return nil }
        guard text[index] == 0x2F else { return misreadMarkEnd(at: index) }
        let letter = text.skipBlanks(index + 1)
        guard text[letter].lowered == 0x73 else { return nil }
        let close = text.skipBlanks(letter + 1)
        return text[close] == 0x2F ? close + 1 : misreadMarkEnd(at: index)
    }

    /// What OCR makes of the mark, `Is/`, `/sf`, `/s1`, where a person's name follows.
    private func misreadMarkEnd(at index: Int) -> Int? {
        guard source == .ocr, text[index + 1].lowered == 0x73, text.isBlank(index + 3) else { return nil }
        let slashes: Set<UInt32> = [0x2F, 0x49, 0x6C, 0x7C, 0x66, 0x31, 0x21]
        guard slashes.contains(text[index]), slashes.contains(text[index + 2]),
            text[index] == 0x2F || text[index + 2] == 0x2F
        else { return nil }
        var end = text.skipBlanks(index + 3)
        let start = end
        while end < text.count, !text.isLineEnd(end), end - start < 40 { end += 1 }
        return PersonName.name(in: text.string(start..<end)) == nil ? nil : index + 3
    }

    private func typedSignature(
        mark: (start: Int, end: Int),
        limit: Int,
        segment: PageLines.Segment,
        line: Int
    ) -> SignatureMatch {
        let start = text.skipBlanks(mark.end)
        let own = trimmedEnd(cutAtLabel(start..<max(start, limit)))
        if own > start, (start..<own).contains(where: { text.isLetter($0) }) {
            let name = cleaned(start..<own)
            let stated = statedName(below: line, column: segment.column)
            return SignatureMatch(
                range: mark.start..<own,
                kind: .typed,
                isSigned: true,
                name: name.isEmpty || name.lowercased().contains("illegible") ? stated : name,
                certainty: 0.99
            )
        }
        // The mark alone: the name is on the next line.
        if line + 1 < lines.count, let below = lines[line + 1].first(where: { $0.column == segment.column }),
            let name = PersonName.name(in: text.string(below.range))
        {
            return SignatureMatch(
                range: mark.start..<below.range.upperBound,
                kind: .typed,
                isSigned: true,
                name: name,
                certainty: 0.97
            )
        }
        let name = statedName(below: line, column: segment.column)
        return SignatureMatch(range: mark.start..<mark.end, kind: .typed, isSigned: true, name: name, certainty: 0.95)
    }

    // MARK: - By: ________

    private func place(_ segment: PageLines.Segment, line: Int) -> SignatureMatch? {
        let start = segment.range.lowerBound
        if let label = SignatureLabel.label(in: text, at: start) {
            switch label.kind {
            case .sign: return signLine(segment, labelEnd: label.end, line: line)
            case .stamp: return stamp(segment, labelEnd: label.end, line: line)
            case .name, .detail: return nil
            }
        }
        return bareLine(segment, line: line)
    }

    /// A line that a caption announces.
    private func signLine(_ segment: PageLines.Segment, labelEnd: Int, line: Int) -> SignatureMatch? {
        let restStart = text.skipBlanks(labelEnd)
        let range = segment.range
        let whole = restStart < range.upperBound ? restStart..<range.upperBound : range.upperBound..<range.upperBound
        let rest = whole.isEmpty ? whole : trimmed(cutAtLabel(whole))
        if rest.upperBound < whole.upperBound, isBlankToFill(rest) {
            return lineWithCaptions(
                range.lowerBound..<rest.upperBound,
                captions: rest.upperBound..<whole.upperBound,
                line: line
            )
        }
        if rest.isEmpty || isBlankToFill(rest) {
            if let next = followingColumn(of: segment, line: line), hasMark(next) { return nil }
            if rest.isEmpty, hasTypedSignature(after: line, column: segment.column) { return nil }
            // A lone `By:` is a signature line only where a block goes on below it.
            let name = statedName(below: line, column: segment.column)
            if rest.isEmpty, name == nil, !hasDetail(below: line), blanks(after: segment, line: line) == nil,
                text.end(ofPrefix: "by", at: range.lowerBound) == nil
            {
                return nil
            }
            return SignatureMatch(range: range, kind: .line, isSigned: blankLine, name: name, certainty: 0.95)
        }
        // `By: Dennis Jones`, `As its: CFO`: a name on the line, typed in place of a signature or printed below it.
        guard let name = PersonName.name(in: text.string(rest)) else { return nil }
        return SignatureMatch(range: range, kind: .line, isSigned: nil, name: name, certainty: 0.8)
    }

    /// `By: __________ Name: Jane Roe` on one line.
    private func lineWithCaptions(_ range: Range<Int>, captions: Range<Int>, line: Int) -> SignatureMatch {
        let start = text.skipBlanks(captions.lowerBound)
        var name: String?
        if let label = SignatureLabel.label(in: text, at: start), label.kind == .name {
            let stated = trimmed(cutAtLabel(text.skipBlanks(label.end)..<captions.upperBound))
            name = cleaned(stated)
        }
        name = name.flatMap { $0.isEmpty ? nil : $0 } ?? statedName(below: line, column: 0)
        return SignatureMatch(range: range, kind: .line, isSigned: blankLine, name: name, certainty: 0.95)
    }

    /// Underscores without a caption, over a name or over the caption `Signature` or a party's role.
    private func bareLine(_ segment: PageLines.Segment, line: Int) -> SignatureMatch? {
        var start = segment.range.lowerBound
        if text[start].lowered == 0x78 { start = text.skipBlanks(start + 1) }
        let range = start..<segment.range.upperBound
        guard range.count >= 12, range.allSatisfy({ text[$0] == 0x5F }), line + 1 < lines.count else { return nil }
        if line > 0, lines[line - 1].contains(where: { $0.column == segment.column && hasMark($0) }) { return nil }
        guard let below = lines[line + 1].first(where: { $0.column == segment.column }) ?? lines[line + 1].first else {
            return nil
        }
        let caption = text.string(below.range)
        let label = SignatureLabel.label(in: text, at: below.range.lowerBound)
        let name = label?.kind == .name ? statedName(below: line, column: segment.column) : PersonName.name(in: caption)
        let isMark = text[segment.range.lowerBound].lowered == 0x78
        guard name != nil || isMark || label?.kind == .name || isSignatureCaption(caption) else { return nil }
        return SignatureMatch(range: segment.range, kind: .line, isSigned: blankLine, name: name, certainty: 0.85)
    }

    private func isSignatureCaption(_ caption: String) -> Bool {
        let words = caption.lowercased().split { !$0.isLetter }
        guard words.count <= 5, let first = words.first else { return false }
        if words.contains("signature") || words.contains("signatory") { return true }
        return ["landlord", "tenant", "lessor", "lessee", "witness", "notary", "owner", "guarantor"].contains(first)
    }

    // MARK: - DocuSigned by:

    private func stamp(_ segment: PageLines.Segment, labelEnd: Int, line: Int) -> SignatureMatch? {
        let start = text.skipBlanks(labelEnd)
        let range = segment.range
        if start < range.upperBound {
            let name = PersonName.name(in: text.string(start..<range.upperBound))
            return SignatureMatch(range: range, kind: .digital, isSigned: true, name: name, certainty: 0.95)
        }
        if line + 1 < lines.count, let below = lines[line + 1].first(where: { $0.column == segment.column }),
            let name = PersonName.name(in: text.string(below.range))
        {
            let whole = range.lowerBound..<below.range.upperBound
            return SignatureMatch(range: whole, kind: .digital, isSigned: true, name: name, certainty: 0.95)
        }
        let name = statedName(below: line, column: segment.column)
        return SignatureMatch(range: range, kind: .digital, isSigned: true, name: name, certainty: 0.95)
    }

    // MARK: - The block around a line

    /// The name that the block states below the line: `Name: Jane Roe`, or a person's name under it.
    ///
    /// The block ends at the next place to sign in the same column, or after six lines.
    private func statedName(below line: Int, column: Int) -> String? {
        for next in lines.dropFirst(line + 1).prefix(6) {
            let isTwoColumn = next.count > 1
            guard let segment = isTwoColumn ? next.first(where: { $0.column == column }) : next.first else { continue }
            let label = SignatureLabel.label(in: text, at: segment.range.lowerBound)
            switch label?.kind {
            case .sign, .stamp: return nil
            case .detail: continue
            case .name:
                let start = text.skipBlanks(label?.end ?? segment.range.lowerBound)
                guard start < segment.range.upperBound else { continue }
                let name = cleaned(start..<segment.range.upperBound)
                return name.isEmpty ? nil : name
            case nil:
                if hasMark(segment) { return nil }
                if isBlankToFill(segment.range) { continue }
                return PersonName.name(in: text.string(segment.range))
            }
        }
        return nil
    }

    private func hasDetail(below line: Int) -> Bool {
        lines.dropFirst(line + 1).prefix(3).contains { segments in
            segments.contains { segment in
                let kind = SignatureLabel.label(in: text, at: segment.range.lowerBound)?.kind
                return kind == .detail || kind == .name
            }
        }
    }

    private func hasTypedSignature(after line: Int, column: Int) -> Bool {
        guard line + 1 < lines.count else { return false }
        let next = lines[line + 1]
        return (next.first { $0.column == column } ?? next.first).map(hasMark) ?? false
    }

    private func followingColumn(of segment: PageLines.Segment, line: Int) -> PageLines.Segment? {
        lines[line].first { $0.column == segment.column + 1 }
    }

    private func blanks(after segment: PageLines.Segment, line: Int) -> PageLines.Segment? {
        followingColumn(of: segment, line: line).flatMap { isBlankToFill($0.range) ? $0 : nil }
    }

    private func hasMark(_ segment: PageLines.Segment) -> Bool {
        segment.range.contains { markEnd(at: $0) != nil }
    }

    // MARK: - Text

    /// Underscores, dots or dashes, with or without `(SEAL)` behind them.
    private func isBlankToFill(_ range: Range<Int>) -> Bool {
        if range.count >= 5, range.allSatisfy({ text[$0] == 0x2D || text[$0] == 0x2014 || text.isBlank($0) }) {
            return true
        }
        var hasLine = false
        for index in range {
            if text[index] == 0x5F || text[index] == 0x2E {
                hasLine = true
            } else if text[index] == 0x28 || text[index] == 0x5B {
                return hasLine || text.end(of: "seal", at: index + 1) != nil
            } else if !text.isBlank(index) {
                return false
            }
        }
        return hasLine
    }

    /// Where a name ends at the latest: before a caption on the same line (`/s/ Jane Roe By:`).
    private func cutAtLabel(_ range: Range<Int>) -> Range<Int> {
        for index in range.dropFirst() where !text.isAlphanumeric(index - 1) {
            if SignatureLabel.label(in: text, at: index) != nil { return range.lowerBound..<index }
        }
        return range
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var end = range.upperBound
        while end > range.lowerBound, text.isBlank(end - 1) { end -= 1 }
        return range.lowerBound..<end
    }

    private func trimmedEnd(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound, text.isBlank(end - 1) || text[end - 1] == 0x5F { end -= 1 }
        return end
    }

    private func cleaned(_ range: Range<Int>) -> String {
        let words = text.string(range).split { $0.isWhitespace || $0 == "_" }
        let name = words.joined(separator: " ")
        return String(name.drop { !$0.isLetter && !$0.isNumber })
    }
}
