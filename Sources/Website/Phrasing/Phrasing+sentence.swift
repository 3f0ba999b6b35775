import Foundation

extension Phrasing {
    /// A sentence that was kept or comes from below, where shares are told as `12.5 %`, numbers with a point and moments in
    /// UTC, with all of them as its reader writes them.
    ///
    /// Numbers that stand by themselves are meant. What stands in quotes or behind a sign of comparison is for programs, and
    /// stays, as does whatever else has digits in it, such as `document-class:2` or `1.2.13`.
    package func sentence(_ text: String) -> String {
        guard text.contains(where: \.isNumber) else { return text }
        let text = text.replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(?:\.[0-9]+)?Z/) { match in
            moment(rfc3339: String(match.0))?.text ?? String(match.0)
        }
        var words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        var isQuoted = false
        for place in words.indices where place < words.count {
            let core = words[place].trimmingCharacters(in: Self.marks)
            let wasQuoted = isQuoted
            if core.hasPrefix("'") { isQuoted = true }
            if core.hasSuffix("'") { isQuoted = false }
            let isCompared = place > 0 && Self.comparisons.contains(words[place - 1])
            guard !wasQuoted, !isCompared, let value = Self.number(core) else { continue }
            let next = place + 1 < words.count ? words[place + 1] : ""
            if next.hasPrefix("%") {
                words[place].replace(core, with: percent(value / 100, digits: Self.digits(of: core)) + next.dropFirst())
                words.remove(at: place + 1)
            } else if core.contains(".") || Self.counts(value, words[place].hasSuffix(core) ? next : "") {
                words[place].replace(core, with: number(value, digits: Self.digits(of: core)))
            }
        }
        return words.joined(separator: " ")
    }

    /// What may stand around a number without being a part of it.
    private static let marks = CharacterSet(charactersIn: "()[],;:.±")
    private static let comparisons: Set<String> = ["<", "<=", "=", ">=", ">"]
    /// Smaller whole numbers may be years or names.
    private static let fewestGrouped = 10_000.0

    /// Whether a whole number says how many there are of what comes next.
    private static func counts(_ value: Double, _ next: String) -> Bool {
        abs(value) >= fewestGrouped && next.first?.isLowercase == true
    }

    private static func number(_ word: String) -> Double? {
        word.wholeMatch(of: /-?[0-9]+(?:\.[0-9]+)?/) == nil ? nil : Double(word)
    }

    private static func digits(of number: String) -> Int {
        number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
    }
}
