package import Documents
import Foundation
import TextAnalysis

/// Brings the words of queries and of passages to one form.
///
/// Lower case, without accents, without a possessive `'s`, stemmed.
package enum TermAnalyzer {
    /// A word in its one form, and where it stands.
    package struct Term: Hashable, Sendable {
        package var stem: String
        /// In Unicode scalars of the text.
        package var span: TextSpan
    }

    /// The terms of the text in order; symbols are none.
    package static func terms(in text: String) -> [Term] {
        WordTokenizer.tokens(in: text).compactMap { token in
            guard token.kind != .symbol else { return nil }
            let span = TextSpan(token.span.lowerBound, token.span.upperBound)
            return Term(stem: PorterStemmer.stem(word(token.text)), span: span)
        }
    }

    /// The word in lower case, without accents and without a possessive ending.
    package static func word(_ text: some StringProtocol) -> String {
        var word = text.lowercased()
        if !word.utf8.allSatisfy({ $0 < 0x80 }) {
            word = word.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
        }
        for ending in ["'s", "\u{2019}s"] where word.hasSuffix(ending) && word.count > ending.count {
            return String(word.dropLast(ending.count))
        }
        return word
    }
}
