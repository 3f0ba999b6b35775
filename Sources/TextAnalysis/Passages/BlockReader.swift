/// Reads a text's lines into headings and paragraphs.
struct BlockReader {
    private let scalars: [Unicode.Scalar]

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
    }

    func blocks() -> [TextBlock] {
        var blocks: [TextBlock] = []
        var open: TextBlock?
        let lines = self.lines()
        for (index, line) in lines.enumerated() {
            guard !line.isEmpty else {
                if let block = open { blocks.append(block) }
                open = nil
                continue
            }
            if let found = heading(of: line, at: index, in: lines, below: open) {
                if let block = open { blocks.append(block) }
                let block = TextBlock(heading: found.text, isHeadingOnly: found.isWholeLine, range: line)
                if found.isWholeLine { blocks.append(block) }
                open = found.isWholeLine ? nil : block
            } else if let block = open {
                open?.range = block.range.lowerBound..<line.upperBound
            } else {
                open = TextBlock(heading: nil, isHeadingOnly: false, range: line)
            }
        }
        if let block = open { blocks.append(block) }
        return blocks
    }

    private func heading(
        of line: Range<Int>,
        at index: Int,
        in lines: [Range<Int>],
        below open: TextBlock?
    ) -> HeadingRecognizer.Found? {
        guard let found = HeadingRecognizer.heading(in: scalars[line], startsParagraph: startsParagraph(open)) else {
            return nil
        }
        if found.isCapitals, isCapitalParagraph(around: index, in: lines) || continues(after: index, in: lines) {
            return nil
        }
        return found
    }

    /// Whether a line that follows `open` may begin something new: after an empty line, a heading, a full stop or a table's
    /// last figure.
    private func startsParagraph(_ open: TextBlock?) -> Bool {
        guard let open else { return true }
        let last = scalars[open.range.upperBound - 1]
        return last == "." || last == ":" || last == ";" || last == "!" || last == "?" || last == "_" || last.isDigit
    }

    /// More than three lines of capitals in a row are a paragraph that shouts.
    private func isCapitalParagraph(around index: Int, in lines: [Range<Int>]) -> Bool {
        var first = index
        while first > 0, isCapitals(lines[first - 1]) { first -= 1 }
        var last = index
        while last + 1 < lines.count, isCapitals(lines[last + 1]) { last += 1 }
        return last - first + 1 > 3
    }

    /// Whether the next line goes on in the middle of a sentence: then the capitals were words within it.
    private func continues(after index: Int, in lines: [Range<Int>]) -> Bool {
        guard index + 1 < lines.count, let first = scalars[lines[index + 1]].first else { return false }
        return !(first.properties.isUppercase || first.isDigit || "([\"“‘§$•".unicodeScalars.contains(first))
    }

    private func isCapitals(_ line: Range<Int>) -> Bool {
        !line.isEmpty && HeadingRecognizer.isCapitals(scalars[line])
    }

    /// The lines without the blanks around them; an empty range for an empty line or a form feed.
    private func lines() -> [Range<Int>] {
        var lines: [Range<Int>] = []
        var start = 0
        for index in 0...scalars.count where index == scalars.count || scalars[index].isLineEnd {
            let followsReturn =
                index > 0 && index < scalars.count && scalars[index] == "\n" && scalars[index - 1] == "\r"
            if !followsReturn { lines.append(trimmed(start..<index)) }
            if index < scalars.count, scalars[index] == "\u{0C}" || scalars[index].value == 0x2029 {
                lines.append(index..<index)
            }
            start = index + 1
        }
        return lines
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (first, last) = (range.lowerBound, range.upperBound)
        while first < last, scalars[first].isBlank { first += 1 }
        while last > first, scalars[last - 1].isBlank { last -= 1 }
        return first..<last
    }
}
