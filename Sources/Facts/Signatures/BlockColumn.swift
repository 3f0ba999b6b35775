import Documents

/// The segments above and below a place in its column.
///
/// Where the page has geometry the boxes tell, so that blocks side by side stay apart whatever the order of the text;
/// else the lines and their columns do.
struct BlockColumn {
    /// In points: lines of one block are no farther apart, but for the room to sign in above its line.
    private static let largestGap = (above: 64.0, below: 42.0)
    private static let reach = 8

    let lines: PageLines

    /// The segments below, nearest first.
    func below(_ anchor: PageLines.Segment) -> [PageLines.Segment] {
        if let box = anchor.box, lines.hasPlaces { return placed(from: box, isBelow: true) }
        return lines.lines.dropFirst(anchor.line + 1).prefix(Self.reach).compactMap { segment(of: $0, under: anchor) }
    }

    /// The segments above, nearest first.
    func above(_ anchor: PageLines.Segment) -> [PageLines.Segment] {
        if let box = anchor.box, lines.hasPlaces { return placed(from: box, isBelow: false) }
        return lines.lines.prefix(anchor.line).suffix(Self.reach).reversed().compactMap {
            segment(of: $0, under: anchor)
        }
    }

    /// The segments to the right on the same line, nearest first.
    func beside(_ anchor: PageLines.Segment) -> [PageLines.Segment] {
        guard let box = anchor.box, lines.hasPlaces else {
            return lines.lines[anchor.line].filter { $0.column > anchor.column }
        }
        let right = lines.segments.filter { segment in
            guard let place = segment.box else { return false }
            return place.x > box.x + box.width / 2 && place.sharesLine(with: box)
        }
        return right.sorted { ($0.box?.x ?? 0) < ($1.box?.x ?? 0) }
    }

    private func segment(of line: [PageLines.Segment], under anchor: PageLines.Segment) -> PageLines.Segment? {
        line.count > 1 ? line.first { $0.column == anchor.column } : line.first
    }

    private func placed(from box: BoundingBox, isBelow: Bool) -> [PageLines.Segment] {
        let middle = box.y + box.height / 2
        let candidates = lines.segments.compactMap { segment -> (segment: PageLines.Segment, box: BoundingBox)? in
            guard let place = segment.box, Self.sharesColumn(place, with: box) else { return nil }
            let other = place.y + place.height / 2
            let isBeyond = isBelow ? other > middle + place.height / 2 : other < middle - place.height / 2
            return isBeyond ? (segment, place) : nil
        }
        var column: [PageLines.Segment] = []
        var edge = isBelow ? box.y + box.height : box.y
        for candidate in candidates.sorted(by: { isBelow ? $0.box.y < $1.box.y : $0.box.y > $1.box.y }) {
            let gap = isBelow ? candidate.box.y - edge : edge - candidate.box.y - candidate.box.height
            guard gap <= (isBelow ? Self.largestGap.below : Self.largestGap.above), column.count < Self.reach else {
                break
            }
            column.append(candidate.segment)
            edge = isBelow ? candidate.box.y + candidate.box.height : candidate.box.y
        }
        return column
    }

    private static func sharesColumn(_ a: BoundingBox, with b: BoundingBox) -> Bool {
        let overlap = min(a.x + a.width, b.x + b.width) - max(a.x, b.x)
        return overlap > 0.25 * min(a.width, b.width) && a.x > b.x - 60
    }
}
