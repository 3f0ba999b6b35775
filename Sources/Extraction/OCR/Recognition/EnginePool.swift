import Synchronization

/// Tesseract's engines: made when they are needed and kept, as making one takes longer than reading a short page.
final class EnginePool: Sendable {
    private struct Shelf {
        var idle: [TesseractEngine] = []
        var lent = 0
    }

    private let tessdata: String?
    private let language: String
    private let shelf = Mutex(Shelf())

    /// - Parameters:
    ///   - tessdata: the folder of models; nil leaves the choice to Tesseract.
    ///   - language: Tesseract's names of the languages, joined by `+`.
    init(tessdata: String?, language: String) {
        self.tessdata = tessdata
        self.language = language
    }

    /// Lends an engine to `body`.
    ///
    /// - Throws: what `body` throws; `ExtractionError` with code `library_missing` when there is no model.
    func withEngine<Result>(_ body: (TesseractEngine) throws -> Result) throws -> Result {
        shelf.withLock { $0.lent += 1 }
        return try lend(body)
    }

    /// Lends an engine to `body`, unless so many are lent already; `body` is told then that there is none.
    ///
    /// - Throws: as `withEngine`.
    func withSpareEngine<Result>(atMost limit: Int, _ body: (TesseractEngine?) throws -> Result) throws -> Result {
        let isSpare = shelf.withLock { shelf in
            guard shelf.lent < limit else { return false }
            shelf.lent += 1
            return true
        }
        return isSpare ? try lend(body) : try body(nil)
    }

    private func lend<Result>(_ body: (TesseractEngine) throws -> Result) throws -> Result {
        defer { shelf.withLock { $0.lent -= 1 } }
        let kept = shelf.withLock { $0.idle.popLast() }
        let engine = try kept ?? TesseractEngine(tessdata: tessdata, language: language)
        defer { shelf.withLock { $0.idle.append(engine) } }
        return try body(engine)
    }
}
