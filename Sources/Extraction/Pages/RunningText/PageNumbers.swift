import Documents

/// Tells which numbers at the edges of pages count the pages.
struct PageNumbers {
    /// A part of a line that may be a page number.
    private struct Candidate {
        var place: LinePlace
        var words: Range<Int>
        var label: PageLabel
    }

    /// Numbers that count on from page to page have the same difference to the place of the page.
    private struct Sequence: Hashable {
        var style: PageLabel.Style
        var difference: Int
    }

    /// How many lines of a document lie in the middle between two neighbours to be taken for a page number misread.
    private static let maximumMisreadLetters = 6
    /// How far from its neighbours' a page number may stand, as a share of the page's height.
    private static let maximumShift = 0.03

    /// For each line the words, by index, that number its page.
    private(set) var found: [LinePlace: Range<Int>] = [:]

    init(_ edges: [[EdgeLine]]) {
        var sequences: [Sequence: [Candidate]] = [:]
        for (page, lines) in edges.enumerated() {
            for (index, line) in lines.enumerated() {
                for (words, label) in Self.labels(in: line) {
                    let place = LinePlace(page: page, line: index)
                    let sequence = Sequence(style: label.style, difference: label.value - page)
                    sequences[sequence, default: []].append(Candidate(place: place, words: words, label: label))
                }
            }
        }
        for (sequence, candidates) in sequences {
            let pages = Set(candidates.map(\.place.page))
            guard Self.isCount(sequence, pages: pages.count, of: edges.count) else { continue }
            // The longest wins: `Page 3 of 12` over the `12` in it.
            for candidate in candidates where candidate.words.count > found[candidate.place]?.count ?? 0 {
                found[candidate.place] = candidate.words
            }
        }
        addMisread(edges)
    }

    /// Whether so many pages with numbers that count on are no chance.
    private static func isCount(_ sequence: Sequence, pages: Int, of all: Int) -> Bool {
        switch sequence.style {
        case .explicit: sequence.difference == 1 || pages >= 2
        case .prefixed, .bates: pages >= 2
        case .bare, .roman: pages >= (all > 3 ? 3 : 2)
        }
    }

    /// The labels that a line is, ends with, begins with, or holds behind the word for page.
    private static func labels(in line: EdgeLine) -> [(Range<Int>, PageLabel)] {
        let words = line.words
        var ranges: [Range<Int>] = []
        for count in 1...maximumWords where count <= words.count {
            ranges.append(words.count - count..<words.count)
            if count < words.count { ranges.append(0..<count) }
        }
        for (index, word) in words.enumerated().prefix(maximumLineWords) where isPageWord(word) {
            for count in [2, 4] where index + count < words.count { ranges.append(index..<index + count) }
        }
        return ranges.compactMap { range in PageLabel(words[range]).map { (range, $0) } }
    }

    private static func isPageWord(_ word: Word) -> Bool {
        PageLabel.pageWords.contains(word.text.lowercased().filter { $0 != "." })
    }

    /// How many words of a line are looked at for a page number within.
    private static let maximumLineWords = 60
    /// The most words of a label: `Exhibit B - Page 3 of 12`.
    private static let maximumWords = 7

    /// Takes a short line between two page numbers for the one that was not read well.
    private mutating func addMisread(_ edges: [[EdgeLine]]) {
        guard edges.count > 2 else { return }
        for page in 1..<edges.count - 1 where !hasNumber(edges[page].indices, on: page) {
            guard let before = lone(on: page - 1, edges), let after = lone(on: page + 1, edges),
                before.zone == after.zone, let middle = before.middle
            else { continue }
            let misread = edges[page].firstIndex { line in
                line.zone == before.zone && line.fold.count <= Self.maximumMisreadLetters && !line.fold.isEmpty
                    && abs((line.middle ?? .infinity) - middle) <= Self.maximumShift
            }
            guard let misread else { continue }
            found[LinePlace(page: page, line: misread)] = edges[page][misread].words.indices
        }
    }

    private func hasNumber(_ lines: Range<Int>, on page: Int) -> Bool {
        lines.contains { found[LinePlace(page: page, line: $0)] != nil }
    }

    /// The line of the page that is a page number and nothing else.
    private func lone(on page: Int, _ edges: [[EdgeLine]]) -> EdgeLine? {
        edges[page].enumerated().first { index, line in
            found[LinePlace(page: page, line: index)]?.count == line.words.count
        }?.element
    }
}
