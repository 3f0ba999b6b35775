import Documents

/// What must hold for every document, whatever file it came from.
enum Invariants {
    /// The first thing wrong with the document; nil when all is well.
    static func violation(in document: Document) -> String? {
        if document.pages.isEmpty { return "no pages" }
        for (index, page) in document.pages.enumerated() {
            if page.number != index + 1 { return "page \(index + 1) is numbered \(page.number)" }
            if let violation = violation(in: page) { return "page \(page.number): \(violation)" }
        }
        return nil
    }

    private static func violation(in page: Page) -> String? {
        let scalars = Array(page.text.unicodeScalars)
        var end = 0
        for word in page.words {
            let letters = Array(word.text.unicodeScalars)
            guard word.offset >= end, word.span.end <= scalars.count else { return "'\(word.text)' lies outside" }
            guard Array(scalars[word.span.start..<word.span.end]) == letters else {
                return "'\(word.text)' is elsewhere"
            }
            if letters.isEmpty || letters.contains(where: \.properties.isWhitespace) {
                return "'\(word.text)' is no word"
            }
            if !(0...1).contains(word.confidence) { return "confidence \(word.confidence)" }
            if let box = word.box, !(box.width >= 0 && box.height >= 0 && (box.x + box.y).isFinite) { return "\(box)" }
            end = word.span.end
        }
        return nil
    }
}
