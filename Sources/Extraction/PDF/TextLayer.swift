import CPDFium
import Documents

/// The text layer of a page: its words with their places, sorted by whether one who looks at the page sees them.
struct TextLayer {
    /// Words by the direction of their lines, in quarter turns.
    typealias Directions = [Int: [LayoutWord]]

    /// What is drawn.
    private(set) var shown: Directions
    /// What is not drawn, or painted over by a picture, and may say what a picture shows.
    private(set) var hidden: Directions
    /// What is drawn in the colour of paper: seen only on dark ground.
    private(set) var faint: Directions

    /// Characters of the layer, white space not counted.
    private(set) var characterCount = 0
    /// Those of them that stand for no known character.
    private(set) var unknownCount = 0
    private(set) var hiddenCount = 0
    /// Words that nobody sees, left out.
    private(set) var unseenCount = 0
    private(set) var fonts = FontCensus()

    init(_ page: SeenPage) {
        func assembler() -> WordAssembler {
            WordAssembler(placement: page.placement, width: page.width, height: page.height)
        }
        var (shown, hidden, faint) = (assembler(), assembler(), assembler())
        self.shown = [:]
        self.hidden = [:]
        self.faint = [:]
        for character in page.characters {
            count(character)
            if character.is_invisible != 0 || page.isCovered(character) {
                hidden.append(character)
                hiddenCount += Self.isDrawn(character) ? 1 : 0
            } else if character.is_faint != 0 {
                faint.append(character)
            } else {
                shown.append(character)
            }
        }
        self.shown = shown.finish()
        self.hidden = hidden.finish()
        self.faint = faint.finish()
        leaveOut(beyond: page.bounds)
    }

    /// Whether only a look at the page tells which words are seen.
    var needsLook: Bool { !hidden.isEmpty || !faint.isEmpty }

    var isEmpty: Bool { shown.isEmpty && hidden.isEmpty && faint.isEmpty }

    /// Whether most of the layer is not drawn, as recognition leaves it under the picture of a scan.
    var isHidden: Bool { hiddenCount * 2 > characterCount }

    /// All words that are seen or that say what a picture shows.
    var believable: Directions { shown.merging(hidden) { $0 + $1 } }

    /// Keeps the words for which the picture of the page shows something.
    mutating func keepSeen(in picture: PageInk) {
        hidden = kept(hidden, where: picture.hasInk)
        let seen = kept(faint, where: picture.hasInk)
        for (turns, words) in seen { shown[turns, default: []] += words }
        faint = [:]
    }

    private mutating func leaveOut(beyond bounds: BoundingBox) {
        func isInside(_ box: BoundingBox) -> Bool {
            box.x < bounds.width && box.x + box.width > 0 && box.y < bounds.height && box.y + box.height > 0
        }
        shown = kept(shown, where: isInside)
        hidden = kept(hidden, where: isInside)
        faint = kept(faint, where: isInside)
    }

    private mutating func kept(_ words: Directions, where isSeen: (BoundingBox) -> Bool) -> Directions {
        var kept: Directions = [:]
        for (turns, words) in words {
            let seen = words.filter { isSeen($0.box) }
            unseenCount += words.count - seen.count
            if !seen.isEmpty { kept[turns] = seen }
        }
        return kept
    }

    private mutating func count(_ character: cpdfium_character) {
        guard Self.isDrawn(character) else { return }
        let isUnknown = character.is_unmapped != 0 || Self.isUnknown(character.unicode)
        characterCount += 1
        unknownCount += isUnknown ? 1 : 0
        fonts.count(character.font, isUnknown: isUnknown)
    }

    private static func isDrawn(_ character: cpdfium_character) -> Bool {
        character.is_generated == 0 && character.unicode > 0x20 && character.unicode != 0xA0
            || character.is_unmapped != 0
    }

    private static func isUnknown(_ code: UInt32) -> Bool {
        switch code {
        case 0...0x1F, 0xFFFD: true
        case 0xF000...0xF0FF: SymbolFont.character(of: code & 0xFF) == nil
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }
}

extension TextLayer.Directions {
    /// The words of all directions, the commonest first.
    var words: [LayoutWord] { inOrder.flatMap(\.self) }

    /// The words of each direction, the one with the most words first.
    var inOrder: [[LayoutWord]] { sorted { ($1.value.count, $0.key) < ($0.value.count, $1.key) }.map(\.value) }
}
