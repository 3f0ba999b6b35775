import Documents

/// How much text of one file is still let through; what it keeps back is noted on the page.
struct TextAllowance {
    private let maximum: Int
    private var left: Int

    init(_ limits: ExtractionLimits) {
        maximum = limits.maximumTextBytes
        left = maximum
    }

    /// The page, cut behind its last word that fits; pages behind one that was cut are empty, and each says so.
    mutating func admit(_ read: ReadPage) -> ReadPage {
        let size = read.page.text.utf8.count
        guard size > left else {
            left -= size
            return read
        }
        var cut = read
        cut.page = Self.beginning(of: read.page, bytes: left)
        cut.diagnostics.append(
            Diagnostic(
                .error,
                "text_incomplete",
                page: read.page.number,
                "Page \(read.page.number): the file has more than \(maximum >> 20) MB of text; what follows is left out. "
                    + "Raise 'extraction.max_text_mb', or split the file."
            )
        )
        left = 0
        return cut
    }

    private static func beginning(of page: Page, bytes: Int) -> Page {
        let text = page.text.utf8
        // A place inside a scalar counts as its beginning.
        let most = page.text.unicodeScalars.distance(
            from: page.text.startIndex,
            to: text.index(text.startIndex, offsetBy: bytes)
        )
        let words = page.words.prefix { $0.span.end <= most }
        let end = words.last?.span.end ?? 0
        var cut = page
        cut.text = String(page.text.unicodeScalars.prefix(end))
        cut.words = Array(words)
        cut.notes.regions = page.notes.regions.filter { $0.span.end <= end }
        return cut
    }
}
