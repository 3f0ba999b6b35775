/// Follows the elements of an HTML page and writes the text that a browser would show.
final class HTMLTextCollector {
    private static let skipped: Set<String> = [
        "script", "style", "noscript", "template", "object", "svg", "math", "iframe", "select", "datalist", "ix:header",
    ]
    private static let paragraphs: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "blockquote", "hr", "center", "form", "fieldset",
        "section", "article", "header", "footer", "main", "aside", "nav", "figure", "address", "pre", "body",
    ]
    private static let lines: Set<String> = [
        "div", "li", "dt", "dd", "br", "option", "legend", "caption", "figcaption", "thead", "tbody", "tfoot",
        "details",
        "summary", "dir", "menu",
    ]

    private(set) var builder: FlowTextBuilder
    private(set) var title: String?
    private var skippedDepth = 0
    private var preformattedDepth = 0
    private var titleText: String?
    /// For each open element whether a page ends behind it; elements without a page break are not listed.
    private var pendingBreaks: [(depth: Int, element: String)] = []
    private var depth = 0

    init(builder: FlowTextBuilder) { self.builder = builder }

    func begin(_ element: String, _ attributes: [String: String]) {
        depth += 1
        guard skippedDepth == 0, !Self.skipped.contains(element), !Self.isHidden(attributes) else {
            skippedDepth += 1
            return
        }
        let breaks = attributes["style"].map(PageBreakStyle.init)
        if breaks?.isBefore == true { builder.endPage() }
        if breaks?.isAfter == true { pendingBreaks.append((depth, element)) }
        switch element {
        case "page": builder.endPage()
        case "title": titleText = ""
        case "table": builder.beginTable()
        case "tr": builder.endRow()
        case "td", "th": builder.beginCell()
        case "pre", "textarea", "listing", "xmp": preformattedDepth += 1
        default: break
        }
        separate(element)
    }

    func end(_ element: String) {
        defer { depth -= 1 }
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        switch element {
        case "title": endTitle()
        case "table": builder.endTable()
        case "tr": builder.endRow()
        case "td", "th": builder.endCell()
        case "pre", "textarea", "listing", "xmp": preformattedDepth = max(preformattedDepth - 1, 0)
        default: break
        }
        separate(element)
        if let last = pendingBreaks.last, last.depth == depth, last.element == element {
            pendingBreaks.removeLast()
            builder.endPage()
        }
    }

    func append(_ text: String) {
        guard skippedDepth == 0 else { return }
        if titleText != nil {
            titleText? += text
        } else if preformattedDepth > 0 {
            PlainText.write(text, into: &builder)
        } else {
            builder.append(text)
        }
    }

    private func separate(_ element: String) {
        if Self.paragraphs.contains(element) {
            builder.endParagraph()
        } else if Self.lines.contains(element) {
            builder.endLine()
        }
    }

    private func endTitle() {
        let words = TextCleaner.words(in: titleText ?? "")
        if title == nil, !words.isEmpty { title = words.joined(separator: " ") }
        titleText = nil
    }

    private static func isHidden(_ attributes: [String: String]) -> Bool {
        if attributes["hidden"] != nil { return true }
        guard let style = attributes["style"]?.lowercased() else { return false }
        let compact = style.filter { !$0.isWhitespace }
        return compact.contains("display:none") || compact.contains("visibility:hidden")
    }
}
