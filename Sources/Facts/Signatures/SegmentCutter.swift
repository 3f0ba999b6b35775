/// Cuts a line of text where gaps, tabs or repeated captions separate its columns.
struct SegmentCutter {
    let text: ScalarText

    func segments(of line: Range<Int>) -> [Range<Int>] {
        joiningCaptions(pieces(of: line).flatMap(columns))
    }

    private func pieces(of line: Range<Int>) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = text.skipBlanks(line.lowerBound)
        var index = start
        while index < line.upperBound {
            let next = text.skipBlanks(index)
            let isGap = next - index >= 3 || (index..<next).contains { text[$0] == 0x09 }
            if next >= line.upperBound || isGap {
                if index > start { pieces.append(start..<index) }
                start = next
            }
            index = max(next, index + 1)
        }
        if start < line.upperBound, index > start { pieces.append(start..<line.upperBound) }
        return pieces
    }

    /// Cuts a segment where its first caption comes again: `By: ______ By: ______`, as where a text layer has lost the gap
    /// between two columns.
    private func columns(of range: Range<Int>) -> [Range<Int>] {
        guard let first = SignatureLabel.label(in: text, at: range.lowerBound) else { return [range] }
        let caption = Array(text.codes[range.lowerBound..<first.end]).map(\.lowered)
        var columns: [Range<Int>] = []
        var start = range.lowerBound
        var index = first.end
        while index + caption.count <= range.upperBound {
            let isCaption =
                !text.isAlphanumeric(index - 1) && text.codes[index..<index + caption.count].map(\.lowered) == caption
            if isCaption {
                columns.append(text.trimmed(start..<index))
                start = index
            }
            index += isCaption ? caption.count : 1
        }
        return columns + [start..<range.upperBound]
    }

    /// Joins a caption that is a cell of its own with the cell behind it: `By:`, tab, `________`.
    private func joiningCaptions(_ pieces: [Range<Int>]) -> [Range<Int>] {
        var joined: [Range<Int>] = []
        for piece in pieces {
            if let last = joined.last, isCaption(last), SignatureLabel.label(in: text, at: piece.lowerBound) == nil {
                joined[joined.count - 1] = last.lowerBound..<piece.upperBound
            } else {
                joined.append(piece)
            }
        }
        return joined
    }

    private func isCaption(_ range: Range<Int>) -> Bool {
        SignatureLabel.label(in: text, at: range.lowerBound)?.end == range.upperBound
    }
}
