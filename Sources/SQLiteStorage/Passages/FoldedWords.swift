/// Words as `key_facts.folded` has them: in lower case, punctuation made blanks, single blanks between and around them.
enum FoldedWords {
    static func of(_ text: String) -> String {
        let words = text.lowercased().split { $0.isWhitespace || ",.;()#&/".contains($0) }
        return " \(words.joined(separator: " ")) "
    }
}
