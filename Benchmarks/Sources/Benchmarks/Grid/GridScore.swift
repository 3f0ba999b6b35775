import Foundation
import Scoring

/// What one program made of one picture.
struct GridScore: Codable, Sendable {
    var characters: ErrorCount
    var words: ErrorCount
    var tokens: TokenRecall
    var cpuSeconds: Double
    var wallSeconds: Double

    init(_ text: String, _ run: Measured, of picture: GridPicture) {
        let reading = NormalText(text)
        // Columns that stand side by side may be read line by line or one after the other.
        let truths = [picture.text, picture.text.replacingOccurrences(of: "  ", with: "\n")].map { NormalText($0) }
        let counts = (picture.isTabular ? truths : Array(truths.prefix(1))).map { truth in
            (
                characters: ErrorCount.characters(of: reading, truth: truth, anyOrder: picture.isTabular),
                words: ErrorCount.words(of: reading, truth: truth, anyOrder: picture.isTabular)
            )
        }
        let best = counts.min { $0.characters.errors < $1.characters.errors }
        characters = best?.characters ?? ErrorCount()
        words = best?.words ?? ErrorCount()
        tokens = TokenRecall(of: picture.keyTokens, in: reading)
        cpuSeconds = run.cpuSeconds
        wallSeconds = run.wallSeconds
    }
}

/// What both programs made of one picture.
struct GridResult: Codable, Sendable {
    var page: String
    var condition: String
    var isHarder: Bool
    var raw: GridScore
    var deedbox: GridScore
    var confidence: Double?
    var quality: ExtractedFile.Quality?
    /// The recognised words with a confidence, and whether the page has them.
    var judged: [JudgedWord]

    /// A word counts as right when the page has it, each occurrence once, wherever it stands.
    struct JudgedWord: Codable, Sendable {
        var confidence: Double
        var isRight: Bool
        /// Whether it is written like an amount, a percentage or a date in figures.
        var isKey: Bool
    }

    /// How much worse Deedbox's character error rate is, as a share.
    var regret: Double { deedbox.characters.rate - raw.characters.rate }

    /// - Throws: when a program cannot be run or Deedbox cannot read the picture.
    init(_ picture: GridPicture, deedbox program: String, tesseract: RawTesseract) throws {
        let read = try ExtractedFile.read(picture.file, with: program)
        guard let file = read.file else { throw Failure("Deedbox cannot read '\(picture.file)'.") }
        let plain = try tesseract.read(picture.file)
        page = picture.page
        condition = picture.condition
        isHarder = picture.isHarder
        raw = GridScore(plain.output, plain, of: picture)
        deedbox = GridScore(file.text, read.run, of: picture)
        confidence = file.pages.first?.confidence
        quality = file.pages.first?.notes?.quality
        judged = Self.judged(file.pages.flatMap(\.words), truth: NormalText(picture.text).words)
    }

    private static func judged(_ words: [ExtractedFile.Page.Word], truth: [String]) -> [JudgedWord] {
        var bag = Dictionary(truth.map { ($0, 1) }, uniquingKeysWith: +)
        return words.compactMap { word in
            let text = NormalText(word.text).text
            guard let confidence = word.confidence, !text.isEmpty else { return nil }
            let left = bag[text] ?? 0
            bag[text] = left - 1
            let isKey = text.contains(/\d/) && text.contains(/[$%,\/.]\d|%/)
            return JudgedWord(confidence: confidence, isRight: left > 0, isKey: isKey)
        }
    }
}
