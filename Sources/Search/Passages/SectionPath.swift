/// The headings that a place of a contract stands under, outermost first: `ARTICLE IV`, `4.2 Base Rent`.
///
/// Contracts number their parts, and the numbers tell the levels: exhibits and the like stand above articles, articles
/// above sections, `4.2` above `4.2.1`. A heading without a number stands below the last article or exhibit.
struct SectionPath: Hashable, Sendable {
    /// More levels than this are cut off from the outside in.
    private static let maximumDepth = 6
    /// The longest heading that is kept, in Unicode scalars.
    private static let maximumLength = 120
    private static let outermost: Set<String> = [
        "exhibit", "schedule", "appendix", "annex", "attachment", "rider", "addendum",
    ]

    private var entries: [(level: Int, heading: String)] = []

    var headings: [String] { entries.map(\.heading) }

    /// Goes on below a heading.
    mutating func enter(_ heading: String) {
        let level = Self.level(of: heading)
        entries.removeAll { $0.level >= level }
        entries.append((level, String(String.UnicodeScalarView(heading.unicodeScalars.prefix(Self.maximumLength)))))
        if entries.count > Self.maximumDepth { entries.removeFirst() }
    }

    /// 0 for exhibits, 1 for articles, 2 for sections and whole numbers, one more for every further part of a number.
    static func level(of heading: String) -> Int {
        let words = heading.lowercased().split { $0.isWhitespace || $0 == ":" }
        guard let first = words.first else { return 2 }
        if outermost.contains(String(first)) { return 0 }
        if ["article", "part", "chapter"].contains(first) { return 1 }
        let isNamed = first == "section" || first == "§"
        let label = (isNamed ? words.dropFirst().first : first.first == "§" ? first.dropFirst() : first) ?? ""
        guard label.first?.isNumber == true else { return 2 }
        let numbers = label.prefix { $0.isNumber || $0 == "." }.split(separator: ".").count
        let letters = label.count { $0 == "(" }
        return 1 + numbers + letters
    }

    static func == (left: Self, right: Self) -> Bool {
        left.headings == right.headings && left.entries.map(\.level) == right.entries.map(\.level)
    }

    func hash(into hasher: inout Hasher) { hasher.combine(headings) }
}
