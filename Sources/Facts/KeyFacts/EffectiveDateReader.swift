/// Tells whether a text lets a lease begin on its effective date: `The Term shall commence on the Effective Date`.
enum EffectiveDateReader {
    static func isCommencement(in tokens: PageTokens) -> Bool {
        (0..<tokens.count).contains { index in
            tokens[index].text == "effective" && tokens[index + 1].text == "date" && follows(index, in: tokens)
        }
    }

    private static let links: Set<String> = ["the", "on", "as", "of", "means", "is", "be", "shall", "\"", ":", "date"]

    /// Whether `commence on the` stands before the token, said of a term, or `Commencement Date means the`.
    private static func follows(_ index: Int, in tokens: PageTokens) -> Bool {
        var verb = index - 1
        while verb > index - 10, tokens[verb].isSpace || links.contains(tokens[verb].text) { verb -= 1 }
        let word = tokens[verb].text
        if word == "commencement" { return true }
        guard word.hasPrefix("commenc") || word.hasPrefix("begin") else { return false }
        let before = (max(0, verb - 14)..<max(0, verb)).map { tokens[$0].text }
        return !before.contains("obligations") && !before.contains("confidentiality")
            && before.contains { ["term", "period", "lease", "agreement"].contains($0) }
    }
}
