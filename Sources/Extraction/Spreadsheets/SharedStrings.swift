/// The texts that cells refer to by number (ECMA-376, part 1, 18.4.8).
final class SharedStrings: XMLEvents {
    /// In UTF-8 bytes; what lies beyond is left out.
    private static let maximumBytes = 100_000_000

    private var texts: [String] = []
    private var current = ""
    private var byteCount = 0
    private var isInText = false
    /// Phonetic guides repeat the text.
    private var isInGuide = false
    private(set) var isCut = false

    var isSatisfied: Bool { isCut }

    /// The text of that number; nil where there is none.
    subscript(number: Int) -> String? { texts.indices.contains(number) ? texts[number] : nil }

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "si": current = ""
        case "rPh": isInGuide = true
        case "t": isInText = !isInGuide
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        switch name {
        case "si":
            texts.append(EscapedCharacters.decode(current))
            isCut = byteCount > Self.maximumBytes
        case "rPh": isInGuide = false
        case "t": isInText = false
        default: break
        }
    }

    func text(_ text: String) {
        guard isInText else { return }
        byteCount += text.utf8.count
        current += text
    }
}
