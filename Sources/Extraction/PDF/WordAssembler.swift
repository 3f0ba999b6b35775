import CPDFium
import Documents

/// Puts the characters of a PDF page together to words.
struct WordAssembler {
    private struct Growing {
        /// In UTF-8: a scalar view would be grown through generic code, letter by letter.
        var text: [UInt8]
        var length = 1
        var turns: Int
        var box: BoundingBox
        var frame: BoundingBox
        /// The widest gap between two of its letters.
        var innerGap = 0.0

        mutating func grow(by scalar: Unicode.Scalar, box: BoundingBox, frame: BoundingBox) {
            innerGap = max(innerGap, gap(from: self.frame, to: frame))
            text.append(contentsOf: scalar.utf8)
            length += 1
            self.box = self.box.union(box)
            self.frame = self.frame.union(frame)
        }
    }

    /// Gaps that end a word, in heights of the line.
    private enum Gap {
        /// Where PDFium sees a space that the file does not have; it sees some inside words too.
        static let seen = 0.08
        /// Between what the file places apart, as scanners do with every word.
        static let placed = 0.085
        /// Where nothing but the gap tells.
        static let unseen = 0.2
        /// The same behind a single letter: it may begin a letter-spaced word.
        static let afterLetter = 0.5
    }

    private let placement: PagePlacement
    private let width: Double
    private let height: Double
    private var word: Growing?
    private var words: TextLayer.Directions = [:]
    private var highSurrogate: UInt32?
    private var hasSeenSpace = false

    init(placement: PagePlacement, width: Double, height: Double) {
        self.placement = placement
        self.width = width
        self.height = height
    }

    mutating func append(_ character: cpdfium_character) {
        guard let scalar = scalar(of: character.unicode) else { return }
        let isSpace = scalar.isASCII ? scalar.value <= 0x20 : scalar.properties.isWhitespace
        guard !isSpace else {
            if character.is_generated != 0, scalar == " " { hasSeenSpace = true } else { endWord() }
            return
        }
        let turns = placement.quarterTurns(ofLineAt: Double(character.angle))
        let box = placement.box(of: Self.rectangle(of: character))
        let frame = frame(of: box, turns: turns)
        if let word, word.turns != turns || isApart(frame, from: word, isPlaced: character.starts_object != 0) {
            endWord()
        }
        hasSeenSpace = false
        grow(by: scalar, turns: turns, box: box, frame: frame)
    }

    private mutating func grow(by scalar: Unicode.Scalar, turns: Int, box: BoundingBox, frame: BoundingBox) {
        if word != nil {
            // In place: a copy of the text for every letter would be most of the work.
            word?.grow(by: scalar, box: box, frame: frame)
        } else {
            word = Growing(text: Array(scalar.utf8), turns: turns, box: box, frame: frame)
        }
    }

    /// The words by direction, in quarter turns.
    mutating func finish() -> TextLayer.Directions {
        endWord()
        return words
    }

    private mutating func endWord() {
        hasSeenSpace = false
        if let word {
            let text = String(decoding: word.text, as: UTF8.self)
            words[word.turns, default: []].append(
                LayoutWord(text: text, confidence: 1, box: word.box, frame: word.frame)
            )
        }
        word = nil
    }

    private mutating func scalar(of code: UInt32) -> Unicode.Scalar? {
        // PDFium marks the hyphen at the end of a line, where the word goes on in the next, with these two.
        if code == 0x02 || code == 0xFFFE { return "-" }
        if (0xD800..<0xDC00).contains(code) {
            highSurrogate = code
            return nil
        }
        if (0xDC00..<0xE000).contains(code), let high = highSurrogate {
            highSurrogate = nil
            return Unicode.Scalar(0x10000 + ((high - 0xD800) << 10) + (code - 0xDC00))
        }
        return code == 0 ? nil : Unicode.Scalar(code) ?? "\u{FFFD}"
    }

    /// The place of a box after turning the page so that its line runs level.
    private func frame(of box: BoundingBox, turns: Int) -> BoundingBox {
        switch turns {
        case 1: BoundingBox(x: box.y, y: width - box.x - box.width, width: box.height, height: box.width)
        case 2:
            BoundingBox(
                x: width - box.x - box.width,
                y: height - box.y - box.height,
                width: box.width,
                height: box.height
            )
        case 3: BoundingBox(x: height - box.y - box.height, y: box.x, width: box.height, height: box.width)
        default: box
        }
    }

    private func isApart(_ next: BoundingBox, from word: Growing, isPlaced: Bool) -> Bool {
        let height = max(word.frame.height, next.height)
        let gap = Self.gap(from: word.frame, to: next)
        if next.x < word.frame.x - 0.3 * height || !word.frame.sharesLine(with: next) { return true }
        if hasSeenSpace { return gap > Gap.seen * height }
        if word.length == 1 { return gap > Gap.afterLetter * height }
        return gap > max((isPlaced ? Gap.placed : Gap.unseen) * height, 2 * word.innerGap)
    }

    private static func gap(from word: BoundingBox, to next: BoundingBox) -> Double { next.x - word.x - word.width }

    /// The character's extent with the ascent and descent of its font where those are sane.
    private static func rectangle(of character: cpdfium_character) -> PageRectangle {
        let tight = character.top - character.bottom
        let loose = max(character.loose_top - character.loose_bottom, character.loose_right - character.loose_left)
        let isSane = loose > 0 && loose.isFinite && loose < 300 && (tight <= 0 || loose < 12 * max(tight, 1))
        return isSane
            ? PageRectangle(
                left: Double(character.loose_left),
                bottom: Double(character.loose_bottom),
                right: Double(character.loose_right),
                top: Double(character.loose_top)
            )
            : PageRectangle(character)
    }
}
