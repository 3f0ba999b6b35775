import Documents

/// A place of a picture that is worth reading again: some words and the ink beside them that was not read.
struct LookPlace {
    var box: BoundingBox
    /// The indices of the words, from left to right.
    var words: [Int]
    var hasUnread: Bool

    /// Takes over what another place has.
    mutating func take(_ other: LookPlace) {
        box = box.union(other.box)
        hasUnread = hasUnread || other.hasUnread
        words += other.words.filter { !words.contains($0) }
    }

    /// Whether both are about the same words or the other lies within.
    func overlaps(_ other: LookPlace) -> Bool { box.covers(other.box) || words.contains(where: other.words.contains) }
}

/// Finds the places that are worth reading again.
struct LookPlaceFinder {
    /// What was not read belongs to a word nearer than this, as a share of the usual height of a word.
    private static let widestGap = 0.7
    /// Pieces of a figure are nearer than this, as a share of that height.
    private static let widestTear = 0.95
    /// From this gap on, as a share of that height, a figure stands in a cell of its own.
    private static let cellGap = 1.5
    /// The width of a point and two digits, as a share of that height.
    private static let cents = 2.2
    /// Words of more characters are not what digits were taken for, and no piece of a figure in a cell.
    private static let (shortWord, shortPiece) = (3, 7)

    private let words: [LayoutWord]
    private let height: Double
    /// Indices of words by the row that their middle is in, rows being as high as a word usually is.
    private let rows: [Int: [Int]]

    /// - Parameter height: the usual height of a word's box.
    init(words: [LayoutWord], height: Double) {
        (self.words, self.height) = (words, max(height, 1))
        rows = Dictionary(grouping: words.indices) { [height] in
            Self.row(words[$0].box.y + words[$0].box.height / 2, max(height, 1))
        }
    }

    private static func row(_ y: Double, _ height: Double) -> Int { Int((y / height).rounded(.down)) }

    /// - Parameter unread: the boxes of what was not read.
    func places(_ unread: [BoundingBox]) -> [LookPlace] {
        var seeds = unread.map { LookPlace(box: $0, words: [], hasUnread: true) }
        seeds += words.indices.filter { isTorn($0) || isCellPiece($0) }
            .map { LookPlace(box: words[$0].box, words: [$0], hasUnread: false) }
        var places: [LookPlace] = []
        for seed in seeds.sorted(by: { $0.box.x < $1.box.x }) {
            if places.contains(where: { $0.box.covers(seed.box) }) { continue }
            var place = grown(seed, unread)
            guard place.hasUnread || place.words.contains(where: isTorn) || isCellInPieces(place) else { continue }
            places.removeAll { other in
                guard place.overlaps(other) else { return false }
                place.take(other)
                return true
            }
            place.words.sort { words[$0].box.x < words[$1].box.x }
            places.append(place)
        }
        return places.map(extended)
    }

    /// The place with all that belongs to it.
    private func grown(_ seed: LookPlace, _ unread: [BoundingBox]) -> LookPlace {
        var place = seed
        while let next = level(with: place.box).first(where: { belongs($0, to: place) }) {
            place.take(LookPlace(box: words[next].box, words: [next], hasUnread: false))
        }
        for piece in unread where isNear(piece, place.box, Self.widestGap) {
            place.take(LookPlace(box: piece, words: [], hasUnread: true))
        }
        return place
    }

    /// The words that may share a line with a box.
    private func level(with box: BoundingBox) -> [Int] {
        let first = Self.row(box.y, height) - 1
        return (first...max(Self.row(box.y + box.height, height) + 1, first)).flatMap { rows[$0] ?? [] }
    }

    private func belongs(_ index: Int, to place: LookPlace) -> Bool {
        guard !place.words.contains(index) else { return false }
        // What was not read may be the end of any word, pieces of figures stand beside such pieces only.
        let isLetters = place.words.isEmpty
        guard isNear(words[index].box, place.box, isLetters ? Self.widestGap : Self.widestTear) else { return false }
        let text = words[index].text
        if isLetters || text.utf8.count <= Self.shortWord { return true }
        return FigureForm.isPart(text) && !FigureForm.isComplete(text)
    }

    private func isCellPiece(_ index: Int) -> Bool {
        let text = words[index].text
        return text.utf8.count <= Self.shortPiece && text.contains(where: \.isWholeNumber) && FigureForm.isPart(text)
    }

    /// Whether a place is several short words that fill a cell: an amount that lost its marks.
    private func isCellInPieces(_ place: LookPlace) -> Bool {
        place.words.count > 1 && place.words.allSatisfy { words[$0].text.utf8.count <= Self.shortPiece }
            && !level(with: place.box).contains {
                !place.words.contains($0) && isNear(words[$0].box, place.box, Self.cellGap)
            }
    }

    /// The place with room for cents where it ends with a mark.
    private func extended(_ place: LookPlace) -> LookPlace {
        guard let last = place.words.last, words[last].text.hasSuffix(".") || words[last].text.hasSuffix(",") else {
            return place
        }
        var place = place
        let right = place.box.x + place.box.width
        let next = level(with: place.box).map { words[$0].box }
            .filter { $0.x >= right && $0.sharesLine(with: place.box) }
            .map(\.x).min()
        place.box.width = max(min(right + Self.cents * height, next.map { $0 - 2 } ?? .infinity), right) - place.box.x
        return place
    }

    private static let piece = SharedPattern(/^[.,]\d{2,3}|\d,\d{3}\.$|,\d{1,2}$|[.,][.,]/)
    private static let head = SharedPattern(/\d[.,]$/)
    private static let tail = SharedPattern(/^(?:\d{3}\.\d{2}|-\d{2})$/)
    private static let thousands = SharedPattern(/\$?\d{1,3}/)

    /// Whether a word is written like a piece of a figure.
    private func isTorn(_ index: Int) -> Bool {
        let text = words[index].text
        guard FigureForm.isPart(text), FigureForm.corrected(text) == nil else { return false }
        if Self.piece.isContained(in: text) { return true }
        if Self.head.isContained(in: text) { return isBeside(index) { $0.x > $1.x && $2.first?.isWholeNumber == true } }
        // What is behind a comma that was lost, or cents whose point was taken for a dash.
        guard Self.tail.isContained(in: text) else { return false }
        return isBeside(index) { $0.x < $1.x && Self.thousands.matches($2) }
    }

    /// Whether a word with such a box and text stands beside.
    private func isBeside(
        _ index: Int,
        _ isSuch: (_ box: BoundingBox, _ own: BoundingBox, _ text: String) -> Bool
    ) -> Bool {
        let own = words[index].box
        return level(with: own).contains {
            isNear(words[$0].box, own, Self.widestTear) && isSuch(words[$0].box, own, words[$0].text)
        }
    }

    private func isNear(_ one: BoundingBox, _ other: BoundingBox, _ widest: Double) -> Bool {
        guard one.sharesLine(with: other) else { return false }
        return max(one.x, other.x) - min(one.x + one.width, other.x + other.width) <= widest * height
    }
}

extension BoundingBox {
    /// Whether the other lies within, but for less than a pixel.
    fileprivate func covers(_ other: Self) -> Bool {
        let both = union(other)
        return both.width - width < 1 && both.height - height < 1
    }
}
