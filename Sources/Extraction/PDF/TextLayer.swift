import CPDFium
import Documents

/// The text layer of a page: its words with their places, and what speaks for and against trusting it.
struct TextLayer {
    /// The words of each direction of writing, the most common one first.
    private(set) var directions: [[LayoutWord]] = []
    /// Characters that are drawn, white space not counted.
    private(set) var characterCount = 0
    /// Those of them that stand for no known character.
    private(set) var unknownCount = 0
    /// Those of them that are not visible, as under the picture of a scan.
    private(set) var invisibleCount = 0

    /// The words of all directions.
    var words: [LayoutWord] { directions.flatMap(\.self) }

    init(_ characters: [cpdfium_character], placement: PagePlacement, width: Double, height: Double) {
        var assembler = WordAssembler(placement: placement, width: width, height: height)
        for character in characters {
            count(character)
            assembler.append(character)
        }
        directions = assembler.finish()
    }

    /// The text in reading order.
    func write(into builder: inout PageTextBuilder) {
        for words in directions { PageLayout.write(words, into: &builder) }
    }

    private mutating func count(_ character: cpdfium_character) {
        guard character.is_generated == 0, character.unicode > 0x20, character.unicode != 0xA0 else { return }
        characterCount += 1
        if character.is_invisible != 0 { invisibleCount += 1 }
        if character.is_unmapped != 0 || Self.isUnknown(character.unicode) { unknownCount += 1 }
    }

    private static func isUnknown(_ code: UInt32) -> Bool {
        switch code {
        case 0xFFFD: true
        case 0xF000...0xF0FF: SymbolFont.character(of: code & 0xFF) == nil
        case 0xE000...0xF8FF, 0xF0000...0x10FFFF: true
        default: false
        }
    }
}
