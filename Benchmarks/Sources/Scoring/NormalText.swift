import Foundation

/// A text in the form in which texts are compared.
///
/// White space is one space; quotation marks and dashes are the plain ones; ligatures are letters (Unicode NFKC); runs of
/// three and more dots or underscores, which have no true length, are left out.
package struct NormalText: Sendable {
    package let lines: [String]

    package init(_ text: String) {
        lines = text.precomposedStringWithCompatibilityMapping.split(whereSeparator: \.isNewline).compactMap { line in
            let words = Self.plain(line).split(whereSeparator: \.isWhitespace)
            return words.isEmpty ? nil : words.joined(separator: " ")
        }
    }

    /// All lines as one.
    package var text: String { lines.joined(separator: " ") }

    package var words: [String] { lines.flatMap { $0.split(separator: " ").map(String.init) } }

    private static func plain(_ line: Substring) -> String {
        var plain = ""
        var run: (character: Character, count: Int)?
        func ended() -> String {
            guard let run, run.count < 3 else { return "" }
            return String(repeating: run.character, count: run.count)
        }
        for character in line {
            let character = Self.plainMarks[character] ?? character
            if character == "." || character == "_" {
                if run?.character != character {
                    plain += ended()
                    run = (character, 0)
                }
                run?.count += 1
            } else {
                plain += ended()
                run = nil
                plain.append(character)
            }
        }
        return plain + ended()
    }

    private static let plainMarks: [Character: Character] = [
        "‘": "'", "’": "'", "‚": "'", "“": "\"", "”": "\"", "„": "\"", "–": "-", "—": "-", "‐": "-", "‑": "-", "−": "-",
    ]
}
