import Documents

/// Brings the lines that are drawn on a page, and their ink, together with the places that its text shows.
struct DrawnPlaces {
    /// In points: how far the line lies above or below the text of its caption, and behind its end.
    private enum Reach {
        static let above = 5.0
        static let below = 9.0
        static let behind = 60.0
        /// From the line to the top of the caption under it.
        static let caption = 16.0
    }

    let text: ScalarText
    let lines: PageLines
    let places: SigningPlaceReader
    let signingLines: [SigningLine]

    /// The places with what their lines say, and further places that only the drawing and its captions show.
    func join(_ matches: [SignatureMatch]) -> [SignatureMatch] {
        var free = Set(signingLines.indices)
        var joined = matches.map { match in
            guard match.kind == .line, let index = line(of: match.segment, among: free) else { return match }
            free.remove(index)
            return judged(match, by: signingLines[index])
        }
        // Lines beside a signature in type need no ink.
        for match in matches where match.kind != .line {
            line(of: match.segment, among: free).map { _ = free.remove($0) }
        }
        for index in free.sorted() {
            if let match = unread(signingLines[index]) { joined.append(match) }
        }
        return joined.sorted { $0.range.lowerBound < $1.range.lowerBound }
    }

    private func judged(_ match: SignatureMatch, by line: SigningLine) -> SignatureMatch {
        var match = match
        match.drawn = line.inkBox.map { line.box.union($0) } ?? line.box
        if line.ink > 0 {
            (match.kind, match.isSigned) = (.drawn, true)
            // What recognition reads where there is ink is no name.
            match.name = nil
        } else if line.isStamped {
            (match.kind, match.isSigned) = (.stamp, false)
        } else if match.name == nil {
            match.isSigned = false
        }
        return match
    }

    /// The line that a segment stands on or leads to.
    private func line(of segment: PageLines.Segment, among free: Set<Int>) -> Int? {
        guard let box = segment.box else { return nil }
        let near = free.filter { index in
            let line = signingLines[index].box
            return isLevel(line, box) && line.x + line.width > box.x && line.x < box.x + box.width + Reach.behind
        }
        return near.min { signingLines[$0].box.x < signingLines[$1].box.x }
    }

    private func isLevel(_ line: BoundingBox, _ box: BoundingBox) -> Bool {
        let middle = line.y + line.height / 2
        return middle > box.y + box.height / 2 - Reach.above && middle < box.y + box.height + Reach.below
    }

    /// A line of which the text has no place: its caption stands before or under it.
    private func unread(_ line: SigningLine) -> SignatureMatch? {
        let before = lines.segments.last { segment in
            guard let box = segment.box, isLevel(line.box, box) else { return false }
            return box.x < line.box.x + 4 && line.box.x < box.x + box.width + Reach.behind
        }
        if let before, let caption = SignatureLabel.label(in: text, at: before.range.lowerBound) {
            guard caption.kind == .sign else { return nil }
            return match(before.range.lowerBound..<caption.end, before, line)
        }
        let under = lines.segments.filter { segment in
            guard let box = segment.box else { return false }
            let drop = box.y - line.box.y
            return drop > -3 && drop < Reach.caption && box.x < line.box.x + line.box.width
                && box.x + box.width > line.box.x
        }
        guard let caption = under.min(by: { ($0.box?.y ?? 0) < ($1.box?.y ?? 0) }), places.isCaption(caption) else {
            return nil
        }
        return match(caption.range, caption, line)
    }

    private func match(_ range: Range<Int>, _ segment: PageLines.Segment, _ line: SigningLine) -> SignatureMatch {
        var anchor = segment
        // The block is sought from the line, not from its caption below.
        if let box = segment.box, box.y > line.box.y { anchor.box = line.box } else { anchor.range = range }
        let match = SignatureMatch(
            range: range,
            kind: .line,
            isSigned: false,
            certainty: 0.9,
            segment: anchor
        )
        return judged(match, by: line)
    }
}
