import COCR
import Documents
import Glibc

/// A Tesseract engine with its model in memory; to be used by one thread at a time.
// Sendable although the handle is not thread-safe: `EnginePool` lends it to one user at a time, who uses it on one thread,
// and an engine may move between threads as long as two do not use it at once (Tesseract's documentation of TessBaseAPI).
final class TesseractEngine: @unchecked Sendable {
    /// Pictures with so many dark parts are pages, not labels.
    private static let mostParts = 3_000

    private let handle: OpaquePointer

    /// Loads the model of a language.
    ///
    /// - Throws: `ExtractionError` with code `library_missing`.
    init(tessdata: String?, language: String) throws {
        Self.forbidInnerThreads()
        guard let handle = TessBaseAPICreate() else { throw Self.missing(language) }
        guard TessBaseAPIInit2(handle, tessdata, language, OEM_LSTM_ONLY) == 0 else {
            TessBaseAPIDelete(handle)
            throw Self.missing(language)
        }
        self.handle = handle
        TessBaseAPISetVariable(handle, "debug_file", "/dev/null")
        // Dark text on light paper is what pages have; looking for the opposite costs a tenth of the time.
        TessBaseAPISetVariable(handle, "tessedit_do_invert", "0")
    }

    deinit {
        TessBaseAPIEnd(handle)
        TessBaseAPIDelete(handle)
    }

    /// The words of the picture, boxes and frames in its pixels.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    func words(in picture: Picture) throws -> [LayoutWord] {
        Self.forbidInnerThreads()
        let words = try words(in: picture, segmentation: PSM_AUTO)
        // Layout analysis finds nothing on labels, stamps and single lines; taking them for one block does.
        guard words.isEmpty, Self.hasFewParts(picture) else { return words }
        return try self.words(in: picture, segmentation: PSM_SPARSE_TEXT)
    }

    /// The words of a picture that shows a single line, boxes and frames in its pixels.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    func words(inLine picture: Picture) throws -> [LayoutWord] {
        Self.forbidInnerThreads()
        return try words(in: picture, segmentation: PSM_SINGLE_LINE)
    }

    /// Whether the picture may be a label or a stamp: looking for single words in noise takes minutes.
    private static func hasFewParts(_ picture: Picture) -> Bool {
        guard let gray = Picture(owning: pixConvertTo8(picture.handle, 0), dotsPerInch: picture.dotsPerInch),
            let binary = Picture(owning: pixThresholdToBinary(gray.handle, 128), dotsPerInch: picture.dotsPerInch)
        else { return false }
        var count: Int32 = 0
        return pixCountConnComp(binary.handle, 8, &count) == 0 && count < mostParts
    }

    private func words(in picture: Picture, segmentation: TessPageSegMode) throws -> [LayoutWord] {
        TessBaseAPISetPageSegMode(handle, segmentation)
        TessBaseAPISetImage2(handle, picture.handle)
        defer { TessBaseAPIClear(handle) }
        TessBaseAPISetSourceResolution(handle, Int32(picture.dotsPerInch.rounded()))
        guard TessBaseAPIRecognize(handle, nil) == 0 else {
            throw ExtractionError(.damaged, "The text of the page cannot be recognised.")
        }
        guard let iterator = TessBaseAPIGetIterator(handle) else { return [] }
        defer { TessResultIteratorDelete(iterator) }
        let place = TessResultIteratorGetPageIterator(iterator)
        var words: [LayoutWord] = []
        repeat {
            if let word = word(at: iterator, place) { words.append(word) }
        } while TessResultIteratorNext(iterator, RIL_WORD) != 0
        return words
    }

    private func word(at iterator: OpaquePointer, _ place: OpaquePointer?) -> LayoutWord? {
        guard let text = TessResultIteratorGetUTF8Text(iterator, RIL_WORD) else { return nil }
        defer { TessDeleteText(text) }
        let string = String(cString: text)
        guard let box = self.box(at: place, of: RIL_WORD), !string.allSatisfy(\.isWhitespace) else { return nil }
        let line = self.box(at: place, of: RIL_TEXTLINE) ?? box
        return LayoutWord(
            text: string,
            // Below 1, which stands for what was not recognised but known.
            confidence: min(max(Double(TessResultIteratorConfidence(iterator, RIL_WORD)) / 100, 0), 0.999),
            box: box,
            frame: BoundingBox(x: box.x, y: line.y, width: box.width, height: line.height)
        )
    }

    private func box(at place: OpaquePointer?, of level: TessPageIteratorLevel) -> BoundingBox? {
        var (left, top, right, bottom): (Int32, Int32, Int32, Int32) = (0, 0, 0, 0)
        guard TessPageIteratorBoundingBox(place, level, &left, &top, &right, &bottom) != 0 else { return nil }
        return BoundingBox(
            x: Double(left),
            y: Double(top),
            width: Double(right - left),
            height: Double(bottom - top)
        )
    }

    /// Keeps OpenMP out of the calling thread.
    ///
    /// Tesseract asks for four threads a page, which wait for one another by spinning: five times the processor time
    /// for nothing. Nested regions are switched off for the calling thread; `OMP_THREAD_LIMIT=1` does the same
    /// from outside.
    private static func forbidInnerThreads() {
        typealias SetLevels = @convention(c) (Int32) -> Void
        guard let symbol = dlsym(nil, "omp_set_max_active_levels") else { return }
        unsafeBitCast(symbol, to: SetLevels.self)(0)
    }

    private static func missing(_ language: String) -> ExtractionError {
        ExtractionError(
            .libraryMissing,
            "Tesseract has no model for the language '\(language)'. Install tesseract-ocr-\(language) or run scripts/setup."
        )
    }
}
