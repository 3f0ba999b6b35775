/// Finds lines that come back from page to page: the same but for the page's number, or nearly the same where they were
/// recognised.
struct RepeatedLines {
    private struct Family {
        var line: EdgeLine
        var fold: [Unicode.Scalar]
        var places: [LinePlace]
        var isExact = true
    }

    /// How far from one page to the next a line may move, as a share of the page's height; scans are laid on by hand.
    private static let maximumShift = 0.03
    /// A line left out on some pages is still the same line.
    private static let maximumPause = 4
    /// The least share of the pages between the first and the last that bear the line: every other one, and some without.
    private static let minimumShare = 0.4
    /// The share of a line that may differ where it was recognised.
    private static let tolerance = 0.15
    private static let minimumFuzzyLength = 8

    private(set) var found: Set<LinePlace> = []

    /// - Parameters:
    ///   - edges: the lines at the edges of each page.
    ///   - numbers: the page numbers in them.
    ///   - isRecognized: for each page whether it was read from a picture.
    init(_ edges: [[EdgeLine]], _ numbers: PageNumbers, isRecognized: [Bool]) {
        var families: [Family] = []
        // The families that may go on, by the page that bore them last.
        var open: [Int] = []
        for (page, lines) in edges.enumerated() {
            open.removeAll { page - (families[$0].places.last?.page ?? 0) > Self.maximumPause }
            var grown: Set<Int> = []
            for (index, line) in lines.enumerated() {
                let place = LinePlace(page: page, line: index)
                let fold = Self.fold(of: line, without: numbers.found[place])
                guard Self.mayRepeat(fold) else { continue }
                let known = open.first { family in
                    !grown.contains(family) && Self.isNear(line, families[family].line)
                        && Self.isSame(fold, families[family].fold, isRecognized[page])
                }
                if let known {
                    families[known].isExact = families[known].isExact && families[known].fold == fold
                    families[known].places.append(place)
                    (families[known].line, families[known].fold) = (line, fold)
                    grown.insert(known)
                } else {
                    families.append(Family(line: line, fold: fold, places: [place]))
                    open.append(families.count - 1)
                    grown.insert(families.count - 1)
                }
            }
        }
        for family in families where Self.isRunning(family, edges: edges) { found.formUnion(family.places) }
    }

    private static func fold(of line: EdgeLine, without number: Range<Int>?) -> [Unicode.Scalar] {
        guard let number else { return line.fold }
        return EdgeLine.fold(of: line.words[..<number.lowerBound] + line.words[number.upperBound...])
    }

    private static func mayRepeat(_ fold: [Unicode.Scalar]) -> Bool {
        fold.count(where: \.properties.isAlphabetic) >= 2
    }

    private static func isRunning(_ family: Family, edges: [[EdgeLine]]) -> Bool {
        guard let first = family.places.first, let last = family.places.last else { return false }
        let range = Double(last.page - first.page + 1)
        if family.places.count >= 3 { return Double(family.places.count) >= minimumShare * range }
        // Two pages prove little: the line must be the same and stand at the same place of a short document.
        return family.places.count == 2 && edges.count <= 4 && family.isExact && range == 2
            && family.line.middle != nil && family.places.allSatisfy { isOutermost($0, in: edges) }
    }

    private static func isOutermost(_ place: LinePlace, in edges: [[EdgeLine]]) -> Bool {
        let lines = edges[place.page]
        return lines.firstIndex { $0.zone == lines[place.line].zone } == place.line
    }

    private static func isNear(_ line: EdgeLine, _ other: EdgeLine) -> Bool {
        guard line.zone == other.zone else { return false }
        guard let middle = line.middle, let otherMiddle = other.middle else { return true }
        return abs(middle - otherMiddle) <= maximumShift
    }

    private static func isSame(_ fold: [Unicode.Scalar], _ other: [Unicode.Scalar], _ isRecognized: Bool) -> Bool {
        if fold == other { return true }
        guard isRecognized, min(fold.count, other.count) >= minimumFuzzyLength else { return false }
        let allowed = Int(tolerance * Double(max(fold.count, other.count)))
        return EditDistance.isAtMost(allowed, from: fold, to: other)
    }
}
