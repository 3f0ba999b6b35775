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
        var terms: [Term] = []
        terms.reserveCapacity(text.utf8.count / 6)
        forEachWord(in: text) { letters, span in
            PorterStemmer.stem(&letters)
            terms.append(Term(stem: String(decoding: letters, as: UTF8.self), span: span))
        }
        return terms
    }

    /// Those terms of the text that are wanted, in order.
    package static func terms(in text: String, among wanted: StemSet) -> [Term] {
        var terms: [Term] = []
        forEachWord(in: text, where: wanted.mayHold) { letters, span in
            PorterStemmer.stem(&letters)
            if let stem = wanted.stem(of: letters) { terms.append(Term(stem: stem, span: span)) }
        }
        return terms
    }

    /// The word in lower case, without accents and without a possessive ending.
    package static func word(_ text: some StringProtocol) -> String {
        var (text, letters) = (String(text), [UInt8]())
        text.withUTF8 { fold($0, into: &letters) }
        return String(decoding: letters, as: UTF8.self)
    }

    /// Calls `body` for each word, as `word(_:)` makes it, in UTF-8.
    ///
    /// - Parameter isWanted: Is asked with the first byte of a word in lower case; words that it turns down are passed over.
    private static func forEachWord(
        in text: String,
        where isWanted: (UInt8) -> Bool = { _ in true },
        _ body: (inout [UInt8], TextSpan) -> Void
    ) {
        var (text, letters) = (text, [UInt8]())
        text.withUTF8 { bytes in
            WordTokenizer.forEachToken(in: bytes) { kind, range, scalars in
                // A letter beyond ASCII may become one within when its accent goes.
                let first = bytes[range.lowerBound]
                guard kind != .symbol, first >= 0x80 || isWanted(lowercased(first)) else { return }
                fold(UnsafeBufferPointer(rebasing: bytes[range]), into: &letters)
                body(&letters, TextSpan(scalars.lowerBound, scalars.upperBound))
            }
        }
    }

    private static let possessives = ["'s", "\u{2019}s"].map { Array($0.utf8) }

    private static func fold(_ bytes: UnsafeBufferPointer<UInt8>, into letters: inout [UInt8]) {
        letters.removeAll(keepingCapacity: true)
        if bytes.allSatisfy({ $0 < 0x80 }) {
            for byte in bytes { letters.append(lowercased(byte)) }
        } else {
            let word = String(decoding: bytes, as: UTF8.self).lowercased()
            letters.append(
                contentsOf: word.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil).utf8
            )
        }
        // Nearly all words end here without a look at the endings.
        guard letters.last == UInt8(ascii: "s") else { return }
        for ending in possessives where letters.count > ending.count && letters.suffix(ending.count) == ending[...] {
            letters.removeLast(ending.count)
            return
        }
    }

    private static func lowercased(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }
}
