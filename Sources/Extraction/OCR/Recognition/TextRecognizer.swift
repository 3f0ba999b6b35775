import COCR
import Documents
import Synchronization

/// Reads text in pictures with Tesseract.
///
/// Engines are made when pictures come and kept, one for each thread that reads at the same time, as making one takes
/// longer than a short page. The confidences are Tesseract's own; they stay high on pages where whole words are missing,
/// so they do not prove a page well read.
final class TextRecognizer: Sendable {
    private let tessdata: String?
    private let language: String
    private let lexicon: LazyLexicon?
    /// Those that no thread uses at the moment.
    private let idle = Mutex<[TesseractEngine]>([])

    /// - Parameters:
    ///   - tessdata: the folder of models; nil leaves the choice to Tesseract.
    ///   - language: Tesseract's names of the languages, joined by `+`.
    ///   - lexicon: by which readings are doubted; without one, by the engine's confidence alone.
    init(tessdata: String?, language: String = "eng", lexicon: LazyLexicon? = nil) {
        self.lexicon = lexicon
        self.tessdata = tessdata
        self.language = language
    }

    /// The words of the picture, in points of the page that it shows, and how good the picture is.
    ///
    /// A picture that is read without doubt is read once, prepared as its measures ask for. Where doubt is left, other
    /// ways of preparing it are tried, doing nothing among them, and the one that brought most is taken.
    ///
    /// - Throws: `ExtractionError` with code `library_missing` when the language's model is not installed, `damaged`
    ///   when recognition fails, `image_too_large` when memory does not suffice.
    func recognize(_ picture: Picture, maximumPixels: Int) throws -> Recognition {
        try recognize(picture, maximumPixels: maximumPixels, isThorough: true)
    }

    /// - Parameter isThorough: false reads once, whatever doubt is left.
    func recognize(_ picture: Picture, maximumPixels: Int, isThorough: Bool) throws -> Recognition {
        let engine = try idle.withLock { $0.popLast() } ?? TesseractEngine(tessdata: tessdata, language: language)
        defer { idle.withLock { $0.append(engine) } }
        var search = VariantSearch(try picture.gray(), lexicon: lexicon, maximumPixels: maximumPixels) {
            try SecondLook(picture: $0, words: try engine.words(in: $0)).corrected(engine.words(inLine:))
        }
        try search.run(isThorough: isThorough)
        guard var best = search.best else { return Recognition(words: [], quality: nil) }
        let settledDigits = best.settleDigits()
        return Recognition(
            words: best.placedWords,
            signingLines: SigningLines.find(in: best.preparation, words: best.words),
            quality: PictureQuality(search, best, settledDigits: settledDigits)
        )
    }
}
