import Documents
import Foundation
import TextAnalysis

/// Whether what was read of a picture is all that it says.
///
/// Confidence alone does not tell: it stays high on pages where whole words are missing.
struct ReadingDoubt {
    private static let soundConfidence = 0.9
    /// Running text has 0.8 and more, lists of names and amounts less.
    private static let soundShare = 0.6
    /// The least number of characters read for every part as high as a letter.
    private static let soundYield = 0.75
    /// What is assumed of pages with too few words to tell.
    private static let usualShare = 0.85
    /// Words of fewer characters do not tell which way a line runs.
    private static let longWord = 4

    /// So many torn amounts show that points and commas are not told well.
    private static let manyTornFigures = 4

    let measures: PictureMeasures
    let lexicon: Lexicon?

    /// Whether another way of preparing the picture may bring more.
    func isDoubtful(_ attempt: RecognitionAttempt) -> Bool {
        guard let confidence = attempt.confidence else { return measures.letters > 0 }
        if confidence < Self.soundConfidence || yield(of: attempt) < Self.soundYield { return true }
        return hasTornFigures(attempt) || dictionaryShare(of: attempt).map { $0 < Self.soundShare } ?? false
    }

    /// Whether larger letters may keep figures whole.
    func hasTornFigures(_ attempt: RecognitionAttempt) -> Bool { attempt.tornFigures >= Self.manyTornFigures }

    /// The share of words that the dictionary knows; nil without dictionary or words.
    func dictionaryShare(of attempt: RecognitionAttempt) -> Double? {
        WordCensus(attempt.words.map(\.text), lexicon: lexicon).dictionaryShare
    }

    /// The characters read for every part as high as a letter, at most 1.
    func yield(of attempt: RecognitionAttempt) -> Double {
        guard measures.letters > 0 else { return 1 }
        return min(Double(attempt.words.characters) / Double(measures.letters), 1)
    }

    /// The chance that at most 2 % of the characters are wrong, 0…1; 0 when nothing was read of what is there, or may be: noise
    /// stronger than the contrast would hide it.
    ///
    /// A logistic model of the confidence, the yield and the share of known words, whose coefficients were set by hand: a
    /// page with everything found and known is as likely good as bad at a confidence of 0.80.
    func chance(of attempt: RecognitionAttempt) -> Double {
        guard let confidence = attempt.confidence else {
            return measures.letters > 0 || measures.noise / 255 > measures.contrast ? 0 : 1
        }
        let known = dictionaryShare(of: attempt) ?? Self.usualShare
        let sum = -54.0 + 50 * confidence + 8 * yield(of: attempt) + 6 * known
        return 1 / (1 + exp(-sum))
    }

    /// Whether most words are higher than wide, as on a page that lies on a side.
    static func isSideways(_ attempt: RecognitionAttempt) -> Bool {
        let long = attempt.words.filter { $0.text.unicodeScalars.count >= longWord }
        return !long.isEmpty && 2 * long.count { $0.box.height > $0.box.width } > long.count
    }
}
