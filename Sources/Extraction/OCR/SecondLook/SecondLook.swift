import Documents

/// Reads again what reading the whole page left out or tore, each piece cut out for itself.
///
/// Layout analysis takes the cents of a column of amounts for a column of its own and drops it, or parts figures at the
/// wide gaps around points. Cut out, the same characters are read without trouble.
struct SecondLook {
    /// So many places show that the page was read badly as a whole, or is no page of text.
    private static let mostPlaces = 160
    /// Text where nothing was read must be as sure as this, 0…1; drawings and stamps are not.
    private static let leastConfidence = 0.8
    /// Fewer new letters and digits are as likely the pieces of a line or a border.
    private static let leastGain = 2
    /// Paper around what is cut out, as a share of the usual height of a word, and ink kept around its boxes in pixels.
    private static let (margin, edge) = (0.4, 2.0)

    /// What is cut out of.
    let picture: Picture
    /// What was read, boxes in pixels of the picture.
    let words: [LayoutWord]

    /// The words with those that were read again in place of the former.
    ///
    /// - Parameter readLine: the words of a picture that shows a single line.
    func corrected(_ readLine: (Picture) throws -> [LayoutWord]) rethrows -> [LayoutWord] {
        let heights = words.map(\.box.height).sorted()
        guard !heights.isEmpty, let levels = GrayLevels(of: picture),
            let ink = picture.binary(below: (levels.paper + levels.ink) / 2)
        else { return words }
        let height = heights[heights.count / 2]
        let unread = UnreadLetters.pieces(of: ink, besides: words, height: height)
        let places = LookPlaceFinder(words: words, height: height).places(unread)
        var (replaced, added) = (Set<Int>(), [LayoutWord]())
        for place in places where places.count <= Self.mostPlaces {
            let before = place.words.map { words[$0] }
            let again = try read(place.box, height, readLine)
            guard let better = Self.better(again, than: before, hasUnread: place.hasUnread) else { continue }
            replaced.formUnion(place.words)
            added += better
        }
        let kept = words.indices.filter { !replaced.contains($0) }.map { words[$0] }
        return (kept + added).map { word in
            var word = word
            word.text = FigureForm.corrected(word.text) ?? word.text
            return word
        }
    }

    /// The words in a box, given and returned in pixels.
    private func read(
        _ box: BoundingBox,
        _ height: Double,
        _ readLine: (Picture) throws -> [LayoutWord]
    ) rethrows -> [LayoutWord] {
        let scale = 72 / picture.dotsPerInch
        let part = BoundingBox(
            x: (box.x - Self.edge) * scale,
            y: (box.y - Self.edge) * scale,
            width: (box.width + 2 * Self.edge) * scale,
            height: (box.height + 2 * Self.edge) * scale
        )
        guard let piece = picture.clipped(to: part, margin: Self.margin * height * scale) else { return [] }
        return try readLine(piece.picture).map { word in
            var word = word
            word.box.x += piece.x / scale
            word.box.y += piece.y / scale
            word.frame.x += piece.x / scale
            word.frame.y += piece.y / scale
            return word
        }
    }

    /// What to take in place of what was read before; nil where that stands.
    ///
    /// A figure that is whole wins over pieces, and of two whole ones the surer; text wins where nothing was read, or less.
    private static func better(_ again: [LayoutWord], than before: [LayoutWord], hasUnread: Bool) -> [LayoutWord]? {
        guard let figure = joined(again) else { return nil }
        let old = joined(before)
        if FigureForm.isWhole(figure.text) {
            let gain = digits(figure.text) - digits(old?.text ?? "")
            guard let old, FigureForm.isWhole(FigureForm.corrected(old.text) ?? old.text) else {
                // Each mark may have been taken for a digit.
                return gain > -before.count ? [figure] : nil
            }
            if gain > 0 { return [figure] }
            if gain == 0, !hasUnread { return [figure.confidence >= old.confidence ? figure : old] }
        }
        let isLonger = signs(figure.text) - signs(old?.text ?? "") >= leastGain
        return hasUnread && isLonger && figure.confidence >= leastConfidence ? again : nil
    }

    /// The pieces as one word with a box around all and the lowest confidence; nil of none.
    private static func joined(_ pieces: [LayoutWord]) -> LayoutWord? {
        pieces.first.map { pieces.dropFirst().reduce($0) { $0.joined(to: $1) } }
    }

    /// Letters and digits.
    private static func signs(_ text: String) -> Int { text.count { $0.isLetter || $0.isNumber } }

    private static func digits(_ text: String) -> Int { text.utf8.count { (0x30...0x39).contains($0) } }
}
