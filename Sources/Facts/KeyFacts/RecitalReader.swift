/// Finds where a paper tells what was before it: from its first `WHEREAS`, or the heading `RECITALS`, to what is agreed.
enum RecitalReader {
    /// The recitals of a page in scalars; nil where there are none.
    static func recitals(in tokens: PageTokens) -> Range<Int>? {
        guard let start = (0..<tokens.count).first(where: { opens(at: $0, in: tokens) }) else { return nil }
        let end =
            (start + 1..<tokens.count).first { closes(at: $0, in: tokens) } ?? lastParagraph(from: start, in: tokens)
        return tokens[start].range.lowerBound..<tokens[end].range.lowerBound
    }

    private static func opens(at index: Int, in tokens: PageTokens) -> Bool {
        let token = tokens[index]
        if token.text == "whereas" { return true }
        guard token.text == "recitals" || token.text == "background", token.isCapital else { return false }
        let next = tokens[index + 1]
        return next.kind == .lineEnd || next.kind == .paragraph || next.text == ":"
    }

    /// `NOW, THEREFORE`, `agree as follows`.
    private static func closes(at index: Int, in tokens: PageTokens) -> Bool {
        if tokens[index].text == "therefore", tokens[tokens.skipSpaceBack(index - 1)].text != "is" { return true }
        return tokens.end(of: ["as", "follows"], at: index) != nil
            && ["agree", "agreed"].contains(tokens[tokens.skipSpaceBack(index - 1)].text)
    }

    /// The end of the last paragraph that begins with `WHEREAS`.
    private static func lastParagraph(from start: Int, in tokens: PageTokens) -> Int {
        let last = (start..<tokens.count).last { tokens[$0].text == "whereas" } ?? start
        return (last..<tokens.count).first { tokens[$0].kind == .paragraph } ?? max(start, tokens.count - 1)
    }
}
