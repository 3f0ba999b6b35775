import Documents

/// Makes words whole that are broken across two lines.
struct BrokenWords: Sendable {
    let dictionary: LazyLexicon

    /// The page with its broken words joined.
    ///
    /// Each part stays a word with its own box; the two touch in the text, and the line ends behind them. Soft hyphens
    /// are gone. A page without a hyphen at a line's end is returned as it is, at the cost of one look.
    func joined(on page: Page) -> Page {
        guard Self.mayHaveBreaks(page.text) else { return page }
        var content = PageWords(page)
        let hyphenation = Hyphenation(
            lexicon: dictionary.lexicon,
            forms: Set(page.words.lazy.map { Hyphenation.form(of: $0.text) }),
            isTypeset: page.width != nil
        )
        // From the end, so that what a join moves has been looked at before.
        for index in content.entries.indices.dropFirst().reversed() {
            Self.join(at: index, of: &content, by: hyphenation)
        }
        for index in content.entries.indices where content.entries[index].word.text.unicodeScalars.last?.value == 0xAD {
            content.entries[index].word.text.unicodeScalars.removeLast()
        }
        let isEmpty = content.entries.map(\.word.text.isEmpty)
        if isEmpty.contains(true) { content.remove { isEmpty[$0] } }
        return content.written(to: page)
    }

    /// Joins the word before `index` with the one at it when a line ends between them and they are one.
    private static func join(at index: Int, of content: inout PageWords, by hyphenation: Hyphenation) {
        guard content.entries[index].separator == .line else { return }
        let next = content.entries[(index + 1)...].firstIndex { $0.separator != .none } ?? content.entries.endIndex
        let tail = content.entries[index..<next].map(\.word.text).joined()
        let verdict = hyphenation.verdict(head: content.entries[index - 1].word.text, tail: tail)
        guard verdict != .apart else { return }
        if verdict == .whole { content.entries[index - 1].word.text.unicodeScalars.removeLast() }
        content.entries[index].separator = .none
        guard next < content.entries.endIndex else { return }
        content.entries[next].separator = max(content.entries[next].separator, .line)
    }

    /// Whether a hyphen stands before a line's end, or any soft hyphen in the text.
    private static func mayHaveBreaks(_ text: String) -> Bool {
        var text = text
        return text.withUTF8 { bytes in
            for index in bytes.indices {
                switch bytes[index] {
                // A soft hyphen is C2 AD, a hyphen proper E2 80 90.
                case 0xAD where index > 0 && bytes[index - 1] == 0xC2: return true
                case 0x0A where index > 0 && (bytes[index - 1] == 0x2D || bytes[index - 1] == 0x90): return true
                default: continue
                }
            }
            return false
        }
    }
}
