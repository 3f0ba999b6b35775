import Documents

/// Follows the tokens of an RTF file and writes its text (Rich Text Format 1.9.1).
///
/// Groups are kept on a stack of its own, so that their depth costs no stack of the program's.
struct RTFInterpreter {
    /// Groups deeper than this share the state of the one that holds them.
    private static let maximumDepth = 1_000
    private static let characters: [String: String] = [
        "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•",
        "emspace": " ", "enspace": " ", "qmspace": " ",
    ]

    private(set) var output: RTFOutput
    private(set) var revisions: RevisionText
    private(set) var properties: [String: String] = [:]
    private(set) var pictures = 0
    private(set) var comments = 0
    private var group = RTFGroup()
    private var outer: [RTFGroup] = []
    private var excessDepth = 0
    private var fonts = RTFFonts()
    private var listedFont = 0
    /// Bytes of text in the current font; a character may have two of them.
    private var bytes: [UInt8] = []
    /// The first half of a character beyond 16 bits.
    private var highSurrogate: UInt16?
    /// How many characters are still to be passed over.
    private var passing = 0
    private var lastChange = RevisionText.Change()
    private var breaksSections = true

    init(builder: FlowTextBuilder, revisions: ReadingOptions.Revisions) {
        output = RTFOutput(builder: builder)
        self.revisions = RevisionText(revisions)
    }

    /// Reads the file to its end; returns whether every group was closed.
    mutating func read(_ content: [UInt8]) -> Bool {
        var scanner = RTFScanner(content)
        while let token = scanner.next() {
            take(token)
            if outer.isEmpty, case .close = token { break }
        }
        flush()
        let isWhole = outer.isEmpty
        while !outer.isEmpty { close() }
        endMarks(to: .body)
        output.finish()
        return isWhole
    }

    private mutating func take(_ token: RTFScanner.Token) {
        switch token {
        case .text(let text):
            let passed = min(passing, text.count)
            passing -= passed
            bytes.append(contentsOf: text.dropFirst(passed))
        case .code(let byte): if passing > 0 { passing -= 1 } else { bytes.append(byte) }
        case .open:
            flush()
            open()
        case .close:
            flush()
            close()
        case .symbol(let symbol):
            flush()
            if passing > 0 { passing -= 1 } else { take(symbol: symbol) }
        case .word(let word, let number):
            flush()
            if passing > 0, word != "u" { passing -= 1 } else { take(word, number) }
        }
    }

    private mutating func open() {
        passing = 0
        guard outer.count < Self.maximumDepth else {
            excessDepth += 1
            return
        }
        outer.append(group)
        group.isOptional = false
    }

    private mutating func close() {
        passing = 0
        if excessDepth > 0 {
            excessDepth -= 1
            return
        }
        guard let parent = outer.popLast() else { return }
        let ended = group.destination
        group = parent
        guard ended != parent.destination else { return }
        endMarks(to: ended)
        switch ended {
        case .header: output.endHeader()
        case .note: output.endLine(.note)
        case .textBox: output.endLine(.textBox)
        case .property(let name):
            let value = output.takeProperty(ended)
            if !value.isEmpty { properties[name] = value }
        default: break
        }
    }

    private mutating func take(symbol: UInt8) {
        switch symbol {
        case UInt8(ascii: "*"): group.isOptional = true
        case UInt8(ascii: "~"): write("\u{A0}")
        case UInt8(ascii: "_"): write("-")
        case UInt8(ascii: "\\"), UInt8(ascii: "{"), UInt8(ascii: "}"): write(String(Unicode.Scalar(symbol)))
        case 0x0A, 0x0D: endParagraph()
        case 0x09: tab()
        default: break
        }
    }

    private mutating func take(_ word: String, _ number: Int?) {
        if let destination = RTFDestinations.destination(of: word, isOptional: group.isOptional) {
            redirect(to: destination, by: word)
        } else if group.destination == .fontTable {
            takeFont(word, number)
        } else if let character = Self.characters[word] {
            write(character)
        } else if !takeFormat(word, number), group.destination != .skipped {
            takeStructure(word, number)
        }
        group.isOptional = false
    }

    private mutating func redirect(to destination: RTFGroup.Destination, by word: String) {
        // Properties stand inside the group of the file's information, which is no text itself.
        if case .property = destination {
            group.destination = destination
            return
        }
        guard group.destination != .skipped else { return }
        if word == "pict" { pictures += 1 }
        if word == "annotation" { comments += 1 }
        group.destination = destination
    }

    private mutating func takeFont(_ word: String, _ number: Int?) {
        switch word {
        case "f": listedFont = number ?? 0
        case "fcharset": fonts.setCharset(number ?? 0, of: listedFont)
        case "cpg": fonts.setCodePage(number ?? 0, of: listedFont)
        default: break
        }
    }

    /// Words that say how text is to be read; returns whether it was one.
    private mutating func takeFormat(_ word: String, _ number: Int?) -> Bool {
        switch word {
        case "ansicpg": fonts.codePage = number ?? 1_252
        case "mac": fonts.codePage = 10_000
        case "pc": fonts.codePage = 437
        case "pca": fonts.codePage = 850
        case "deff": fonts.defaultFont = number
        case "f": group.font = number
        case "uc": group.fallbackLength = min(max(number ?? 1, 0), 100)
        case "u": writeUnit(number ?? 0)
        case "v": group.isHidden = number != 0
        case "revised": group.change.isInserted = number != 0
        case "deleted": group.change.isDeleted = number != 0
        case "plain":
            (group.font, group.isHidden, group.change) = (nil, false, RevisionText.Change())
        default: return false
        }
        return true
    }

    private mutating func takeStructure(_ word: String, _ number: Int?) {
        switch word {
        case "par": endParagraph()
        case "line", "softline", "column": endLine()
        case "tab": tab()
        case "page", "softpage": endPage()
        case "pagebb": if number != 0 { endPage() }
        case "sect": if breaksSections { endPage() } else { endParagraph() }
        case "sectd": breaksSections = true
        case "sbknone", "sbkcol": breaksSections = false
        case "pard": if group.destination == .body { output.isInTable = false }
        case "intbl": if group.destination == .body { output.isInTable = number != 0 }
        case "cell":
            endMarks(to: group.destination)
            output.endCell(group.destination)
        case "row":
            endMarks(to: group.destination)
            output.endRow(group.destination)
        case "nestcell": tab()
        case "nestrow": endLine()
        default: break
        }
    }

    private mutating func endParagraph() {
        let change = group.change
        guard revisions.shows(change), !group.isHidden else { return }
        if revisions.revisions == .marked, change != RevisionText.Change() { write(RevisionText.paragraphMark) }
        endMarks(to: group.destination)
        output.endParagraph(group.destination)
    }

    private mutating func endLine() { if isShown { output.endLine(group.destination) } }
    private mutating func tab() { if isShown { output.tab(group.destination) } }

    private mutating func endPage() {
        guard isShown else { return }
        endMarks(to: group.destination)
        output.endPage(group.destination)
    }

    private var isShown: Bool {
        !group.isHidden && group.destination != .skipped && revisions.shows(group.change)
    }

    private mutating func endMarks(to destination: RTFGroup.Destination) {
        let marks = revisions.marks(before: RevisionText.Change())
        if !marks.isEmpty { output.write(marks, to: destination) }
    }

    private mutating func writeUnit(_ number: Int) {
        passing = group.fallbackLength
        let unit = UInt16(truncatingIfNeeded: number)
        if UTF16.isLeadSurrogate(unit) {
            highSurrogate = unit
        } else if let high = highSurrogate, UTF16.isTrailSurrogate(unit) {
            highSurrogate = nil
            write(String(decoding: [high, unit], as: UTF16.self))
        } else if let scalar = Unicode.Scalar(unit) {
            write(String(scalar))
        }
    }

    private mutating func flush() {
        guard !bytes.isEmpty else { return }
        let text = fonts.text(of: bytes, font: group.font)
        bytes = []
        write(text)
    }

    private mutating func write(_ text: String) {
        guard group.destination != .skipped, group.destination != .fontTable, !group.isHidden else { return }
        if group.change != lastChange {
            revisions.note(group.change)
            lastChange = group.change
        }
        guard revisions.shows(group.change) else { return }
        output.write(revisions.marks(before: group.change) + text, to: group.destination)
    }
}
