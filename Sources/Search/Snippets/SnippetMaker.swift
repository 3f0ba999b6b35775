import Documents
import TextAnalysis

/// Finds the part of a passage that shows best why it was found.
package struct SnippetMaker: Sendable {
    /// In Unicode scalars, without the ellipses; about three lines of a list.
    package static let standardLength = 280

    private let stems: StemSet
    private let length: Int

    /// - Parameters:
    ///   - stems: Of the words to show, as `TermAnalyzer` makes them.
    ///   - length: The most Unicode scalars to show; at least 1.
    package init(stems: some Sequence<String>, length: Int = Self.standardLength) {
        precondition(length >= 1, "a snippet has room for a character")
        self.init(StemSet(stems), length: length)
    }

    init(_ stems: StemSet, length: Int = Self.standardLength) {
        self.stems = stems
        self.length = length
    }

    /// The window with the most different words of the question, then the most words, then the earliest.
    package func snippet(of text: String) -> Snippet {
        snippet(of: text, showing: TermAnalyzer.terms(in: text, among: stems))
    }

    /// The same, where the words to show have been found already.
    func snippet(of text: String, showing found: [TermAnalyzer.Term]) -> Snippet {
        let scalars = Array(text.unicodeScalars)
        return render(window(over: found, of: text, scalars.count), of: scalars, highlighting: found.map(\.span))
    }

    private func window(over found: [TermAnalyzer.Term], of text: String, _ count: Int) -> TextSpan {
        guard count > length else { return TextSpan(0, count) }
        let core = core(of: found) ?? TextSpan(0, 0)
        // The words before the first match tell what it is about; those behind it, what it says: one to two.
        let lead = max(0, (length - core.count) / 3)
        let earliest = min(max(0, core.start - lead), count - length)
        let (start, lastWord) = Self.words(of: text, from: earliest, length: length)
        let first = start.map { min($0, core.start) } ?? earliest
        let latest = min(count, first + length)
        let end = latest == count ? count : max(lastWord ?? latest, min(core.end, latest))
        return TextSpan(earliest == 0 ? 0 : first, end)
    }

    /// Where the first word from a place on starts, and where the last one ends that lies within `length` from there; in
    /// Unicode scalars, nil when there is none.
    private static func words(of text: String, from earliest: Int, length: Int) -> (start: Int?, end: Int?) {
        var (start, end): (Int?, Int?)
        WordTokenizer.forEachToken(in: text) { kind, _, scalars in
            guard kind != .symbol, scalars.lowerBound >= earliest else { return }
            let first = start ?? scalars.lowerBound
            start = first
            if scalars.upperBound <= first + length { end = scalars.upperBound }
        }
        return (start, end)
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
        var text: [UInt8] = []
        text.reserveCapacity(4 * window.count)
        if window.start > 0 { text += "… ".utf8 }
        var length = window.start > 0 ? 2 : 0
        var places = [Int](repeating: 0, count: window.count + 1)
        var afterBlank = true
        for index in window.start..<window.end {
            places[index - window.start] = length
            let isBlank = Self.isBlank(scalars[index])
            if isBlank && afterBlank { continue }
            if isBlank || scalars[index].isASCII {
                text.append(isBlank ? UInt8(ascii: " ") : UInt8(scalars[index].value))
            } else {
                text += String(scalars[index]).utf8
            }
            length += 1
            afterBlank = isBlank
        }
        places[window.count] = length
        if window.end < scalars.count { text += " …".utf8 }
        let highlights = spans.filter { window.start <= $0.start && $0.end <= window.end }.map {
            TextSpan(places[$0.start - window.start], places[$0.end - window.start])
        }
        return Snippet(text: String(decoding: text, as: UTF8.self), highlights: highlights)
    }

    /// The properties of a character beyond ASCII take a search through a table.
    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (0x09...0x0D).contains(scalar.value) : scalar.properties.isWhitespace
    }
}
