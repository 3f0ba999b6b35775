import COCR
import Documents
import Synchronization

/// Reads text in pictures with Tesseract.
///
/// Engines are made when pictures come and kept, one for each thread that reads at the same time, as making one takes
/// longer than a short page. The confidences are Tesseract's own; they stay high on pages where whole words are missing, so they do not prove a page well read.
final class TextRecognizer: Sendable {
    /// Below this mean confidence a page whose orientation is unknown is tried the other ways up.
    private static let doubtfulConfidence = 0.6
    /// Above this an attempt is good enough to stop.
    private static let goodConfidence = 0.8

    private let tessdata: String?
    private let language: String
    /// Those that no thread uses at the moment.
    private let idle = Mutex<[TesseractEngine]>([])

    init(tessdata: String?, language: String = "eng") {
        self.tessdata = tessdata
        self.language = language
    }

    /// The words of the picture, in points of the page that it shows.
    ///
    /// - Throws: `ExtractionError` with code `library_missing` when the language's model is not installed, `damaged`
    ///   when recognition fails, `image_too_large` when memory does not suffice.
    func recognize(_ picture: Picture, maximumPixels: Int) throws -> Recognition {
        let preparation = try PicturePreparation(picture, maximumPixels: maximumPixels)
        var best = try recognize(preparation)
        guard !preparation.isOrientationKnown, let confidence = best.confidence,
            confidence < Self.doubtfulConfidence
        else { return best }
        for turns in [1, 3, 2] {
            let turned = try PicturePreparation(picture, quarterTurns: turns, maximumPixels: maximumPixels)
            let attempt = try recognize(turned)
            if attempt.weight > best.weight { best = attempt }
            if best.confidence ?? 0 > Self.goodConfidence { break }
        }
        return best
    }

    private func recognize(_ preparation: PicturePreparation) throws -> Recognition {
        let engine = try idle.withLock { $0.popLast() } ?? TesseractEngine(tessdata: tessdata, language: language)
        defer { idle.withLock { $0.append(engine) } }
        let found = try engine.words(in: preparation.picture)
        let words = found.map { word in
            LayoutWord(
                text: word.text,
                confidence: word.confidence,
                box: preparation.way.box(ofPixels: word.box),
                frame: preparation.way.level(ofPixels: word.frame)
            )
        }
        return Recognition(words: words, signingLines: SigningLines.find(in: preparation, words: found))
    }
}
