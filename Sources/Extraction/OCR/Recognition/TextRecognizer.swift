import Dispatch
import Documents
import Synchronization

/// Reads text in pictures with Tesseract.
///
/// The confidences are Tesseract's own; they stay high on pages where whole words are missing, so they do not prove a
/// page well read.
struct TextRecognizer: Sendable {
    private let engines: EnginePool
    private let lexicon: LazyLexicon?
    /// How many engines may be at work at the same time before a page is no longer read by two.
    var threads = 1

    /// - Parameters:
    ///   - tessdata: the folder of models; nil leaves the choice to Tesseract.
    ///   - language: Tesseract's names of the languages, joined by `+`.
    ///   - lexicon: by which readings are doubted; without one, by the engine's confidence alone.
    init(tessdata: String?, language: String = "eng", lexicon: LazyLexicon? = nil) {
        self.lexicon = lexicon
        engines = EnginePool(tessdata: tessdata, language: language)
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
        try engines.withEngine { engine in
            var search = VariantSearch(try picture.gray(), lexicon: lexicon, maximumPixels: maximumPixels) {
                let words = try words(in: $0, letters: $1.letters, engine)
                return try SecondLook(picture: $0, words: words).corrected(engine.words(inLine:))
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

    /// The words of both halves of a page, read at the same time where an engine is to spare.
    private func words(in picture: Picture, letters: Int, _ engine: TesseractEngine) throws -> [LayoutWord] {
        guard let halves = PictureHalves(of: picture, letters: letters) else {
            return try engine.words(in: picture)
        }
        return try engines.withSpareEngine(atMost: threads) { spare in
            guard let spare else {
                return try engine.words(in: halves.upper) + halves.placed(engine.words(in: halves.lower))
            }
            let results = Mutex<[Int: Result<[LayoutWord], any Error>]>([:])
            DispatchQueue.concurrentPerform(iterations: 2) { half in
                let result = Result {
                    half == 0 ? try engine.words(in: halves.upper) : try spare.words(in: halves.lower)
                }
                results.withLock { $0[half] = result }
            }
            let read = results.withLock { $0 }
            return try (read[0]?.get() ?? []) + halves.placed(read[1]?.get() ?? [])
        }
    }
}
