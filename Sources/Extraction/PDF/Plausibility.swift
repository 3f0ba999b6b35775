/// Tells words from strings of characters, without a dictionary.
enum Plausibility {
    private static let vowels = Set("aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýœ")
    private static let longestConsonantRun = 6

    /// The share of the Latin words of three letters and more that could be words; nil when there are fewer than
    /// `minimum` of them.
    static func share(of words: some Sequence<String>, minimum: Int) -> Double? {
        var judged = 0
        var plausible = 0
        for word in words {
            let letters = word.filter(\.isLetter)
            guard word.count >= 3, letters.count * 2 >= word.count || !word.contains(where: \.isNumber) else {
                continue
            }
            guard !letters.contains(where: { $0.unicodeScalars.contains { $0.value > 0x24F } }) else { continue }
            guard !isRuleOfOneCharacter(word) else { continue }
            judged += 1
            if isPlausible(letters, of: word) { plausible += 1 }
        }
        return judged >= minimum ? Double(plausible) / Double(judged) : nil
    }

    private static func isPlausible(_ letters: String, of word: String) -> Bool {
        guard letters.count * 10 >= word.count * 6 else { return false }
        if letters.count <= 4, letters == letters.uppercased() { return true }
        var run = 0
        var hasVowel = false
        for letter in letters.lowercased() {
            if vowels.contains(letter) {
                hasVowel = true
                run = 0
            } else {
                run += 1
                if run > longestConsonantRun { return false }
            }
        }
        return hasVowel
    }

    /// Lines of underscores, dots and dashes say nothing either way.
    private static func isRuleOfOneCharacter(_ word: String) -> Bool {
        word.allSatisfy { $0 == word.first || !($0.isLetter || $0.isNumber) }
    }
}
