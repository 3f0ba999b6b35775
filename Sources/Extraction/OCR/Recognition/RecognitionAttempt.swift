import Documents

/// What was read in one preparation of a picture.
struct RecognitionAttempt {
    var preparation: PicturePreparation
    /// Boxes and frames in pixels of the prepared picture.
    var words: [LayoutWord]

    /// The name of the steps that were taken.
    var name: String { preparation.steps.name }

    /// Pieces of amounts that are torn at a point or comma, after a second look.
    let tornFigures: Int

    init(preparation: PicturePreparation, words: [LayoutWord]) {
        self.preparation = preparation
        self.words = words
        tornFigures = TornFigures.pieceCount(in: words)
    }

    /// How many more characters are right than wrong, as far as their confidences tell; so words that are missing
    /// count as much as words that are doubtful, and rubbish counts against an attempt, as do torn amounts.
    var weight: Double { 2 * words.certainCharacters - Double(words.characters) - 2 * Double(tornFigures) }

    /// The mean confidence, weighted by length, 0…1; nil without words.
    var confidence: Double? { words.meanConfidence }

    /// Reads equal shapes as equal digits, and returns how many digits that changed.
    mutating func settleDigits() -> Int {
        let settled = DigitConsensus.settled(words, in: preparation.picture)
        words = settled.words
        return settled.changes
    }

    /// The words in points of the page.
    var placedWords: [LayoutWord] {
        words.map { word in
            LayoutWord(
                text: word.text,
                confidence: word.confidence,
                box: preparation.way.box(ofPixels: word.box),
                frame: preparation.way.level(ofPixels: word.frame)
            )
        }
    }
}
