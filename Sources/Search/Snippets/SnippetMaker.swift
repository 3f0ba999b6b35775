import Documents

/// Finds the part of a passage that shows best why it was found.
package struct SnippetMaker: Sendable {
    /// In Unicode scalars, without the ellipses; about three lines of a list.
    package static let standardLength = 280

    private let stems: Set<String>
    private let length: Int

    /// - Parameters:
    ///   - stems: Of the words to show, as `TermAnalyzer` makes them.
    ///   - length: The most Unicode scalars to show; at least 1.
    package init(stems: some Sequence<String>, length: Int = Self.standardLength) {
        precondition(length >= 1, "a snippet has room for a character")
        self.stems = Set(stems)
        self.length = length
    }

    /// The window with the most different words of the question, then the most words, then the earliest.
    package func snippet(of text: String) -> Snippet {
        let scalars = Array(text.unicodeScalars)
        let terms = TermAnalyzer.terms(in: text)
        let found = terms.filter { stems.contains($0.stem) }
        let window = window(over: found, words: terms.map(\.span), of: scalars.count)
        return render(window, of: scalars, highlighting: found.map(\.span))
    }

    private func window(over found: [TermAnalyzer.Term], words: [TextSpan], of count: Int) -> TextSpan {
        guard count > length else { return TextSpan(0, count) }
        let core = core(of: found) ?? TextSpan(0, 0)
        // The words before the first match tell what it is about; those behind it, what it says: one to two.
        let lead = max(0, (length - core.count) / 3)
        let earliest = min(max(0, core.start - lead), count - length)
        let start = words.first { $0.start >= earliest }.map { min($0.start, core.start) } ?? earliest
        let latest = min(count, start + length)
        let lastWord = words.last { $0.end <= latest && $0.start >= start }
        let end = latest == count ? count : max(lastWord?.end ?? latest, min(core.end, latest))
        return TextSpan(earliest == 0 ? 0 : start, end)
    }

    /// The stretch from the first to the last match of the best window.
    private func core(of found: [TermAnalyzer.Term]) -> TextSpan? {
        var best: (span: TextSpan, distinct: Int, count: Int)?
        for first in found.indices {
            let start = found[first].span.start
            let inside = found[first...].prefix { $0.span.end - start <= length }
            guard let last = inside.last else { continue }
            let distinct = Set(inside.map(\.stem)).count
            if best.map({ (distinct, inside.count) > ($0.distinct, $0.count) }) ?? true {
                best = (TextSpan(start, last.span.end), distinct, inside.count)
            }
        }
        return best?.span
    }

    /// Writes the window on one line: runs of blanks become one, and the highlights move along.
    private func render(_ window: TextSpan, of scalars: [Unicode.Scalar], highlighting spans: [TextSpan]) -> Snippet {
        var text = String.UnicodeScalarView()
        if window.start > 0 { text.append(contentsOf: "… ".unicodeScalars) }
        var length = text.count
        var places = [Int](repeating: 0, count: window.count + 1)
        var afterBlank = true
        for index in window.start..<window.end {
            places[index - window.start] = length
            let isBlank = scalars[index].properties.isWhitespace
            if isBlank && afterBlank { continue }
            text.append(isBlank ? " " : scalars[index])
            length += 1
            afterBlank = isBlank
        }
        places[window.count] = length
        if window.end < scalars.count { text.append(contentsOf: " …".unicodeScalars) }
        let highlights = spans.filter { window.start <= $0.start && $0.end <= window.end }.map {
            TextSpan(places[$0.start - window.start], places[$0.end - window.start])
        }
        return Snippet(text: String(text), highlights: highlights)
    }
}
