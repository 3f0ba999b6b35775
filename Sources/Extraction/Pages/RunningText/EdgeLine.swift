import Documents

/// A line near the top or the bottom of a page, where headers, footers and page numbers stand.
struct EdgeLine {
    enum Zone: Hashable { case top, bottom }

    /// How far the zones reach into the page, as a share of its height.
    private static let depth = 0.14
    /// The most lines of a zone that are looked at.
    private static let maximumLines = 5
    /// The same where lines have no places, and the first and last ones are taken.
    private static let maximumUnplacedLines = 3
    /// What two lines are compared by is cut to this length, in Unicode scalars.
    private static let maximumFold = 80

    let zone: Zone
    /// Without the white space around it; never empty.
    let words: [Word]
    /// The middle of the line from the top of the page, as a share of its height; nil without places.
    let middle: Double?
    /// What pages have in common: letters in lower case and digits, and nothing else.
    let fold: [Unicode.Scalar]

    /// In Unicode scalars of the page's text.
    var span: TextSpan { Self.span(of: words) }

    /// From the first of the words to the last one, which may be in any order.
    static func span(of words: some Collection<Word>) -> TextSpan {
        let start = words.map(\.span.start).min() ?? 0
        return TextSpan(start, words.map(\.span.end).max() ?? start)
    }

    /// Whether the line is what a signing program prints on every page: `DocuSign Envelope ID: 1A2B…`.
    var isEnvelopeNumber: Bool { fold.starts(with: Self.envelope) }

    private static let envelope = Array("docusignenvelopeid".unicodeScalars)

    /// The lines of a page that may be running text, of each zone the outermost first.
    static func lines(of page: Page) -> (top: [EdgeLine], bottom: [EdgeLine]) {
        let lines = words(of: page)
        let height = page.height ?? 0
        guard height > 0, height.isFinite else {
            let top = lines.prefix(maximumUnplacedLines)
            let bottom = lines.dropFirst(top.count).suffix(maximumUnplacedLines).reversed()
            return (top.map { EdgeLine(zone: .top, $0, nil) }, bottom.map { EdgeLine(zone: .bottom, $0, nil) })
        }
        let placed = lines.compactMap { words in middle(of: words).map { (words: words, middle: $0 / height) } }
            .sorted { $0.middle < $1.middle }
        let top = placed.prefix(maximumLines).prefix { $0.middle < depth }
        let bottom = placed.dropFirst(top.count).suffix(maximumLines).reversed().prefix { $0.middle > 1 - depth }
        return (
            top.map { EdgeLine(zone: .top, $0.words, $0.middle) },
            bottom.map { EdgeLine(zone: .bottom, $0.words, $0.middle) }
        )
    }

    private init(zone: Zone, _ words: [Word], _ middle: Double?) {
        self.zone = zone
        self.words = words
        self.middle = middle
        fold = Self.fold(of: words)
    }

    private static func words(of page: Page) -> [[Word]] {
        var lines: [[Word]] = []
        for entry in PageWords(page).entries {
            if lines.isEmpty || entry.separator >= .line { lines.append([]) }
            lines[lines.count - 1].append(entry.word)
        }
        return lines
    }

    private static func middle(of words: [Word]) -> Double? {
        let middles = words.compactMap { $0.box.map { $0.y + $0.height / 2 } }.filter(\.isFinite)
        return Median.of(middles)
    }

    /// Of the commonest signs, without a look into Unicode's tables.
    static func asciiFold(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0x30...0x39, 0x61...0x7A: scalar
        case 0x41...0x5A: Unicode.Scalar(scalar.value | 0x20)
        default: nil
        }
    }

    /// The fold of some words of a line.
    static func fold(of words: some Sequence<Word>) -> [Unicode.Scalar] {
        var fold: [Unicode.Scalar] = []
        for scalar in words.lazy.flatMap(\.text.unicodeScalars) {
            guard fold.count < maximumFold else { break }
            if let letter = asciiFold(of: scalar) {
                fold.append(letter)
                continue
            }
            guard !scalar.isASCII else { continue }
            if scalar.properties.numericType != nil {
                fold.append(scalar)
            } else if scalar.properties.isAlphabetic {
                fold += scalar.properties.lowercaseMapping.unicodeScalars
            }
        }
        return fold
    }
}
