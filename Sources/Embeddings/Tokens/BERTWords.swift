import Foundation

/// Cleans, folds and splits a text as the uncased BERT models expect it.
///
/// Control characters go; white space separates; each Chinese character and each punctuation sign is a word; accents fall
/// and letters become small.
enum BERTWords {
    /// Calls `body` with each word in order, as UTF-8, until it returns false; what follows is not looked at.
    static func forEach(in text: String, _ body: ([UInt8]) -> Bool) {
        var run: [Unicode.Scalar] = []
        for scalar in text.unicodeScalars {
            if scalar.value == 0 || scalar.value == 0xFFFD || isControl(scalar) { continue }
            let separates = scalar.properties.isWhitespace
            if separates || isChinese(scalar) {
                guard split(run, body) else { return }
                run.removeAll(keepingCapacity: true)
                if !separates, !split([scalar], body) { return }
            } else {
                run.append(scalar)
            }
        }
        _ = split(run, body)
    }

    /// Splits a run without white space at punctuation; false when `body` has had enough.
    private static func split(_ run: [Unicode.Scalar], _ body: ([UInt8]) -> Bool) -> Bool {
        var word: [UInt8] = []
        for scalar in folded(run) {
            if isPunctuation(scalar) {
                if !word.isEmpty, !body(word) { return false }
                word.removeAll(keepingCapacity: true)
                if !body(Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)) { return false }
            } else {
                word.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }
        return word.isEmpty || body(word)
    }

    /// Without accents (canonical decomposition, then no nonspacing marks), in lower case, scalar by scalar.
    private static func folded(_ run: [Unicode.Scalar]) -> [Unicode.Scalar] {
        if run.allSatisfy(\.isASCII) {
            return run.map { (0x41...0x5A).contains($0.value) ? Unicode.Scalar(UInt8($0.value) | 0x20) : $0 }
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: run)
        return String(view).decomposedStringWithCanonicalMapping.unicodeScalars
            .filter { $0.properties.generalCategory != .nonspacingMark }
            .flatMap { $0.properties.lowercaseMapping.unicodeScalars }
    }

    /// Categories Cc, Cf, Cn, Co and Cs, but not the tabulator and line ends, which separate.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        if scalar == "\t" || scalar == "\n" || scalar == "\r" { return false }
        if scalar.isASCII { return scalar.value < 0x20 || scalar.value == 0x7F }
        switch scalar.properties.generalCategory {
        case .control, .format, .unassigned, .privateUse, .surrogate: return true
        default: return false
        }
    }

    private static func isPunctuation(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
        case ..<0x80: return false
        default: break
        }
        switch scalar.properties.generalCategory {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
            .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// The blocks of ideographs that BERT's authors list; Hangul and kana are written with spaces or as words.
    private static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF, 0x2A700...0x2B73F, 0x2B740...0x2B81F,
            0x2B920...0x2CEAF,
            0xF900...0xFAFF, 0x2F800...0x2FA1F:
            true
        default: false
        }
    }
}
