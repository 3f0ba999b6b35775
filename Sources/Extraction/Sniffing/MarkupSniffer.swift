/// Recognises HTML by its tags.
enum MarkupSniffer {
    private static let openings = [
        "<!doctype html", "<html", "<head", "<body", "<title", "<table", "<div", "<p>", "<p ",
    ]
    /// How far into a file the first tag is looked for; wrappers and comments may stand before it.
    private static let range = 4_096

    /// Whether the text is a page of HTML, also behind an XML declaration, comments or the wrapper of an EDGAR filing.
    static func isHTML(_ text: some StringProtocol) -> Bool {
        let start = text.prefix(range).lowercased()
        if start.contains("<!doctype html") || start.contains("<html") { return true }
        guard let first = start.firstIndex(where: { !$0.isWhitespace }), start[first] == "<" else { return false }
        let head = start[first...]
        return openings.contains { head.hasPrefix($0) } || (head.hasPrefix("<!--") && head.contains("<body"))
    }
}
