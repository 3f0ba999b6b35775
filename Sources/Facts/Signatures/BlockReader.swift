/// Reads the block around a place to sign.
struct BlockReader {
    /// Longer lines are prose, in characters.
    private static let longestLine = 100
    /// Longer lines that end with a period are prose, in words.
    private static let longestTitle = 7
    private static let offices: Set<String> = [
        "president", "secretary", "manager", "member", "director", "officer", "treasurer", "partner", "trustee",
        "agent", "attorney", "principal", "chairman", "chairperson", "ceo", "cfo", "coo", "vp", "svp", "evp",
        "signatory",
        "representative", "administrator", "executor", "counsel", "owner", "broker",
    ]

    private let text: ScalarText
    private let marks: SignatureMarks
    private let column: BlockColumn

    init(text: ScalarText, marks: SignatureMarks, lines: PageLines) {
        self.text = text
        self.marks = marks
        column = BlockColumn(lines: lines)
    }

    func block(at anchor: PageLines.Segment) -> SignatureBlock {
        var block = SignatureBlock()
        let own = SignatureLabel.captions(in: text, anchor.range)
        if let first = own.first {
            let caption = text.string(anchor.range.lowerBound..<first.value.lowerBound)
            block.role = SignerRole.role(in: caption)
        }
        for caption in own.dropFirst() { fill(&block, caption) }
        readBeside(anchor, into: &block)
        for segment in column.below(anchor) {
            guard read(below: segment, into: &block) else { break }
        }
        readAbove(anchor, into: &block)
        return block
    }

    /// Whether a place without a head of its own is under the same head as the one before: `GUARANTORS:`, and then
    /// line after line.
    func isNext(_ segment: PageLines.Segment, behind last: PageLines.Segment) -> Bool {
        for between in column.above(segment) {
            if between.line == last.line, between.column == last.column { return true }
            guard belongsToBlock(between) else { return false }
        }
        return false
    }

    /// Whether a line is a caption or value of a block, not the head of one.
    private func belongsToBlock(_ segment: PageLines.Segment) -> Bool {
        if endsBlock(segment) || text.isBlankToFill(segment.range) { return true }
        let line = text.string(segment.range)
        return !PersonName.hasCompany(line) && (PersonName.name(in: line) != nil || isOffice(line))
    }

    // MARK: - Beside and below

    /// The date, name or office on the line itself, up to the next place to sign.
    private func readBeside(_ anchor: PageLines.Segment, into block: inout SignatureBlock) {
        for segment in column.beside(anchor) {
            guard let caption = SignatureLabel.captions(in: text, segment.range).first else { continue }
            guard caption.kind != .sign, caption.kind != .stamp else { return }
            fill(&block, caption)
        }
    }

    /// Reads a line of the block; false where the block has ended.
    private func read(below segment: PageLines.Segment, into block: inout SignatureBlock) -> Bool {
        let captions = SignatureLabel.captions(in: text, segment.range)
        if let first = captions.first {
            guard first.kind != .sign, first.kind != .stamp else { return false }
            for caption in captions { fill(&block, caption) }
            return true
        }
        if marks.areIn(segment.range) { return false }
        if text.isBlankToFill(segment.range) { return true }
        let line = text.string(segment.range)
        if Self.isSeal(line) { return true }
        if let role = SignerRole.role(in: line) {
            guard block.role == nil, SignerRole.heading(in: line)?.rest.isEmpty != false, !line.hasSuffix(":") else {
                return false
            }
            block.role = role
            return true
        }
        if block.name == nil, let name = PersonName.name(in: line) {
            block.name = name
            readOffice(behind: name, in: line, into: &block)
            return true
        }
        guard block.title == nil, isOffice(line) else { return false }
        block.title = cleanedOffice(line)
        return true
    }

    /// The number that a signing program prints under a signature: `4F0C1B2A3D5E4F6...`.
    private static func isSeal(_ line: String) -> Bool {
        let number = line.prefix { $0 != "." && $0 != "…" }
        return number.count >= 12 && number.allSatisfy { $0.isHexDigit || $0 == "-" }
            && number.contains(where: \.isNumber)
    }

    /// `Jane Roe, as President`; `Jane Roe, Tenant`.
    private func readOffice(behind name: String, in line: String, into block: inout SignatureBlock) {
        guard let comma = line.firstIndex(of: ",") else { return }
        let rest = String(line[line.index(after: comma)...])
        if let role = SignerRole.role(in: rest) {
            block.role = block.role ?? role
        } else if block.title == nil, isOffice(rest) {
            block.title = cleanedOffice(rest)
        }
    }

    private func fill(_ block: inout SignatureBlock, _ caption: (kind: SignatureLabel.Kind, value: Range<Int>)) {
        guard !text.isBlankToFill(caption.value) else { return }
        let value = text.cleaned(caption.value)
        guard !value.isEmpty else { return }
        switch caption.kind {
        case .name: block.name = block.name ?? value
        case .title: block.title = block.title ?? value
        case .date: block.date = block.date ?? value
        case .sign, .stamp: break
        }
    }

    private func isOffice(_ line: String) -> Bool {
        let words = line.lowercased().split { !$0.isLetter }.map(String.init)
        return words.count <= 8 && words.contains(where: Self.offices.contains)
    }

    private func cleanedOffice(_ line: String) -> String {
        var words = line.split(whereSeparator: \.isWhitespace)
        while let first = words.first, ["as", "its", "the"].contains(first.lowercased()) { words.removeFirst() }
        return words.joined(separator: " ")
    }

    // MARK: - Above

    /// The role and party that head the block: `LANDLORD:`, and a line or two below it the party.
    private func readAbove(_ anchor: PageLines.Segment, into block: inout SignatureBlock) {
        var heads: [String] = []
        for segment in column.above(anchor) {
            let line = text.string(segment.range)
            guard !endsBlock(segment) else { break }
            // Captions with text behind them, `By: Oak GP, Inc., its general partner`, may be as long as they like.
            guard SignatureLabel.label(in: text, at: segment.range.lowerBound) != nil || !isProse(line) else { break }
            if let heading = SignerRole.heading(in: line) {
                if block.role == nil { block.role = heading.role }
                block.party = block.party ?? (heading.rest.isEmpty ? heads.last : heading.rest).flatMap(Self.party)
                return
            }
            if text.isBlankToFill(segment.range) { break }
            heads.append(line)
        }
        let entity = heads.last { $0.first?.isLowercase == false && PersonName.hasCompany($0) }
        block.party = entity.flatMap(Self.party)
    }

    private func isProse(_ line: String) -> Bool {
        line.count > Self.longestLine || line.hasSuffix(".") && line.split(separator: " ").count > Self.longestTitle
    }

    /// Whether a line belongs to the block above: its captions, or a place to sign.
    private func endsBlock(_ segment: PageLines.Segment) -> Bool {
        if marks.areIn(segment.range) { return true }
        guard let caption = SignatureLabel.captions(in: text, segment.range).first else { return false }
        // `By: Oak GP, Inc., its general partner` stands between the party and its line.
        return caption.kind != .sign || caption.value.isEmpty || text.isBlankToFill(caption.value)
    }

    /// The party without its description: `Oak Partners, LLC, a Delaware limited liability company`.
    private static func party(_ line: String) -> String? {
        let words = line.split(whereSeparator: \.isWhitespace)
        let end = words.indices.dropFirst().first { index in
            words[index - 1].hasSuffix(",") && ["a", "an"].contains(words[index].lowercased())
        }
        var party = words[..<(end ?? words.endIndex)].joined(separator: " ")
        while let last = party.last, ",;:".contains(last) { party.removeLast() }
        return party.contains(where: \.isLetter) ? party : nil
    }
}
