/// Tells words from strings of characters, without a dictionary.
enum Plausibility {
    private static let vowels = Set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
    private static let longestConsonantRun = 6

    /// The share of the Latin words of three letters and more that could be words; nil when there are fewer than
    /// `minimum` of them.
    ///
    /// Abbreviations (LLC, NNN) count for neither side as long as they are few.
    static func share(of words: some Sequence<String>, minimum: Int) -> Double? {
        var judged = 0
        var plausible = 0
        var abbreviations = 0
        for word in words where isJudged(word) {
            let letters = word.filter(\.isLetter).lowercased()
            if letters.count <= 4, !letters.contains(where: vowels.contains), word.allSatisfy({ !$0.isLowercase }) {
                abbreviations += 1
                continue
            }
            judged += 1
            if isPlausible(letters, of: word) { plausible += 1 }
        }
        let total = judged + max(0, abbreviations - judged / 4)
        return total >= minimum ? Double(plausible) / Double(total) : nil
    }

    private static func isJudged(_ word: String) -> Bool {
        let letters = word.filter(\.isLetter)
        guard word.count >= 3, letters.count >= 3 || !word.contains(where: \.isNumber) else { return false }
        return !isRuleOfOneCharacter(word) && !letters.unicodeScalars.contains { $0.value > 0x24F }
    }

    private static func isPlausible(_ letters: String, of word: String) -> Bool {
        guard letters.count * 10 >= word.count * 6 else { return false }
        // One letter in five is a vowel in all but a few words; with letters exchanged it is one in seven.
        guard letters.count(where: vowels.contains) * 5 >= letters.count else { return false }
        let runs = letters.split(whereSeparator: vowels.contains)
        return !runs.contains { $0.count > longestConsonantRun } && !hasDigitInside(word)
    }

    private static func hasDigitInside(_ word: String) -> Bool {
        let start = word.firstIndex(where: \.isLetter) ?? word.startIndex
        let end = word.lastIndex(where: \.isLetter) ?? word.startIndex
        return word[start...end].contains(where: \.isNumber) || word.first?.isNumber == true
    }

    /// Lines of underscores, dots and dashes say nothing either way.
    private static func isRuleOfOneCharacter(_ word: String) -> Bool {
        word.allSatisfy { $0 == word.first || !($0.isLetter || $0.isNumber) }
    }
}
