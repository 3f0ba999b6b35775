import Documents
import Extraction

/// A document's text with the words marked that are below the minimum confidence, and how many they are.
struct DoubtfulText {
    /// What is put around a stretch of doubtful words.
    struct Marks {
        var opening: String
        var closing: String

        /// `[?word?]`, as tracked changes are marked with `[+…+]`.
        static let plain = Self(opening: "[?", closing: "?]")
        /// Yellow, where a terminal shows it.
        static let coloured = Self(opening: "\u{1B}[33m", closing: "\u{1B}[0m")
    }

    let text: String
    /// How many words are marked: `scan.tif: 12 of 340 recognised words (3.5 %) are below 0.5. …`.
    let summary: String

    /// - Parameters:
    ///   - document: Read with all its words kept.
    ///   - minimum: The confidence, 0…1, below which a recognised word is doubtful.
    ///   - marks: What is put around them.
    init(_ document: Document, minimum: Double, marks: Marks) {
        let filter = ConfidenceFilter(policy: .mark, minimum: minimum)
        var marked = document
        var count = 0
        for index in document.pages.indices {
            let page = document.pages[index]
            count += filter.doubtful(page.words).count { $0 }
            marked.pages[index].text = Self.text(page.text, filter.doubtfulSpans(of: page), marks)
        }
        text = marked.text
        let total = document.pages.flatMap(\.words).count(where: \.isRecognized)
        let share = total > 0 ? " (\((Double(count) / Double(total)).asPercent))" : ""
        summary =
            "\(document.name): \(count) of \(total) recognised words\(share) are below \(minimum). "
            + "extraction.confidence_policy says what becomes of them: keep, mark or drop."
    }

    private static func text(_ text: String, _ spans: [TextSpan], _ marks: Marks) -> String {
        guard !spans.isEmpty else { return text }
        let scalars = Array(text.unicodeScalars)
        var written = String.UnicodeScalarView()
        var start = 0
        for span in spans {
            written.append(contentsOf: scalars[start..<span.start])
            written.append(contentsOf: marks.opening.unicodeScalars)
            written.append(contentsOf: scalars[span.start..<span.end])
            written.append(contentsOf: marks.closing.unicodeScalars)
            start = span.end
        }
        written.append(contentsOf: scalars[start...])
        return String(written)
    }
}
