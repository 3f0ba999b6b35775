/// Suffixes of words and what comes in their place.
struct SuffixRules: Sendable {
    struct Rule: Sendable {
        var suffix: [UInt8]
        var replacement: [UInt8]
    }

    /// By the last letter from `a`; the longest suffix comes first, so that the first that fits is the one to take.
    private let byLastLetter: [[Rule]]

    /// Reads rules with commas between them, each a suffix in the letters a to z and perhaps its replacement.
    init(_ table: String) {
        let rules = table.split(separator: ",").map { rule in
            let words = rule.split(whereSeparator: \.isWhitespace).map { Array($0.utf8) }
            return Rule(suffix: words[0], replacement: words.count > 1 ? words[1] : [])
        }
        byLastLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).map { letter in
            rules.filter { $0.suffix.last == letter }.sorted { $0.suffix.count > $1.suffix.count }
        }
    }

    /// The rule of the longest suffix that the word, in the letters a to z, ends with and is longer than.
    func rule(for letters: [UInt8]) -> Rule? {
        guard let last = letters.last else { return nil }
        return byLastLetter[Int(last - UInt8(ascii: "a"))].first { rule in
            letters.count > rule.suffix.count && Self.ends(letters, with: rule.suffix)
        }
    }

    private static func ends(_ letters: [UInt8], with suffix: [UInt8]) -> Bool {
        let start = letters.count - suffix.count
        for index in suffix.indices where letters[start + index] != suffix[index] { return false }
        return true
    }
}
