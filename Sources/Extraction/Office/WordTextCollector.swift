/// Follows the elements of WordprocessingML (ECMA-376, part 1, section 17) and writes their text.
final class WordTextCollector: XMLEvents {
    /// The namespaces of the two editions of the standard.
    private static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]
    /// What stands inside these is said twice for old programs, or was so before a change of form.
    private static let skipped: Set<String> = [
        "Fallback", "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblPrExChange", "trPrChange",
        "tcPrChange", "tblGridChange", "numberingChange",
    ]

    private(set) var builder: FlowTextBuilder
    private(set) var revisions: RevisionText
    private(set) var lists: ListCounter
    private(set) var hasText = false
    private var skippedDepth = 0
    private var isInText = false
    private var isInDeletedText = false
    private var isInRunProperties = false
    private var isInParagraphProperties = false
    private var isInRowProperties = false
    private var isHidden = false
    private var insertedDepth = 0
    private var deletedDepth = 0
    /// The changes of the open rows and cells, outermost first.
    private var rows: [RevisionText.Change] = []
    private var cells: [RevisionText.Change] = []
    /// The open paragraphs; those of a text box stand inside another.
    private var paragraphs: [WordParagraph] = []
    /// Whether the line goes on from a paragraph whose end is not shown.
    private var isGoingOn = false
    /// Text boxes stand inside a paragraph; their text follows behind it.
    private var textBoxDepth = 0
    private var textBoxes: [String] = []

    init(builder: FlowTextBuilder, revisions: RevisionText, lists: ListCounter) {
        self.builder = builder
        self.revisions = revisions
        self.lists = lists
    }

    func begin(_ tag: XMLTag) {
        guard skippedDepth == 0, !Self.skipped.contains(tag.name) else {
            skippedDepth += 1
            return
        }
        guard Self.namespaces.contains(tag.namespace) else { return }
        beginProperty(tag)
        beginContent(tag)
    }

    func end(_ name: String, namespace: String) {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard Self.namespaces.contains(namespace) else { return }
        switch name {
        case "t": isInText = false
        case "delText": (isInText, isInDeletedText) = (false, false)
        case "rPr": isInRunProperties = false
        case "pPr": isInParagraphProperties = false
        case "trPr": isInRowProperties = false
        case "ins", "moveTo": if !isInProperties { insertedDepth = max(insertedDepth - 1, 0) }
        case "del", "moveFrom": if !isInProperties { deletedDepth = max(deletedDepth - 1, 0) }
        case "p": endParagraph()
        case "txbxContent": textBoxDepth = max(textBoxDepth - 1, 0)
        case "tc":
            if textBoxDepth == 0 { builder.endCell() } else { tab() }
            _ = cells.popLast()
            isGoingOn = false
        case "tr":
            if textBoxDepth == 0 { builder.endRow() } else { textBoxes.append("") }
            _ = rows.popLast()
        case "tbl": if textBoxDepth == 0 { builder.endTable() }
        default: break
        }
    }

    func text(_ text: String) {
        guard isInText, skippedDepth == 0, !isHidden else { return }
        hasText = true
        write(text)
    }

    /// Elements that say how something is; the changes among them are of paragraphs' ends, rows and cells.
    private func beginProperty(_ tag: XMLTag) {
        switch tag.name {
        case "rPr": isInRunProperties = true
        case "pPr": isInParagraphProperties = true
        case "trPr": isInRowProperties = true
        case "vanish": if isInRunProperties, !isInParagraphProperties { isHidden = tag.isOn("val", missing: true) }
        case "pStyle": updateParagraph { $0.style = tag["val"] }
        case "numId": updateParagraph { $0.numbering.instance = tag["val"] }
        case "ilvl": updateParagraph { $0.numbering.level = tag.integer("val") }
        case "pageBreakBefore": if isInParagraphProperties, tag.isOn("val", missing: true) { endPage() }
        case "ins", "moveTo": change(RevisionText.Change(isInserted: true))
        case "del", "moveFrom": change(RevisionText.Change(isDeleted: true))
        case "cellIns": changeCell(RevisionText.Change(isInserted: true))
        case "cellDel": changeCell(RevisionText.Change(isDeleted: true))
        default: break
        }
    }

    private func beginContent(_ tag: XMLTag) {
        switch tag.name {
        case "p": paragraphs.append(WordParagraph())
        case "r": isHidden = false
        case "t": isInText = true
        case "delText": (isInText, isInDeletedText) = (true, true)
        case "tab", "ptab": if !isInParagraphProperties { tab() }
        case "br": breakLine(tag["type"])
        case "cr": breakLine(nil)
        case "lastRenderedPageBreak": endPage()
        case "noBreakHyphen": write("-")
        case "sym": writeSymbol(tag)
        case "txbxContent": textBoxDepth += 1
        case "tbl": if textBoxDepth == 0 { builder.beginTable() }
        case "tr": rows.append(RevisionText.Change())
        case "tc":
            cells.append(RevisionText.Change())
            isGoingOn = false
            if textBoxDepth == 0 { builder.beginCell() }
        default: break
        }
    }

    private var isInProperties: Bool { isInParagraphProperties || isInRowProperties }

    private func change(_ change: RevisionText.Change) {
        if isInRowProperties {
            if !rows.isEmpty { rows[rows.count - 1] = change }
            revisions.note(change)
        } else if isInParagraphProperties {
            updateParagraph { $0.mark = change }
        } else {
            insertedDepth += change.isInserted ? 1 : 0
            deletedDepth += change.isDeleted ? 1 : 0
            if !paragraphs.isEmpty { paragraphs[paragraphs.count - 1].hasCountedChange = true }
            revisions.note(change)
        }
    }

    private func changeCell(_ change: RevisionText.Change) {
        if !cells.isEmpty { cells[cells.count - 1] = change }
        revisions.note(change)
    }

    private func updateParagraph(_ change: (inout WordParagraph) -> Void) {
        guard isInParagraphProperties, !paragraphs.isEmpty else { return }
        change(&paragraphs[paragraphs.count - 1])
    }

    private var current: RevisionText.Change {
        RevisionText.Change(
            isInserted: insertedDepth > 0 || rows.contains(where: \.isInserted) || cells.contains(where: \.isInserted),
            isDeleted: deletedDepth > 0 || isInDeletedText || rows.contains(where: \.isDeleted)
                || cells.contains(where: \.isDeleted)
        )
    }

    private func write(_ text: String, change: RevisionText.Change? = nil) {
        let change = change ?? current
        guard revisions.shows(change) else { return }
        writeNumber()
        put(revisions.marks(before: change) + text)
    }

    /// Writes the paragraph's number before its first text.
    private func writeNumber() {
        guard let paragraph = paragraphs.last, !paragraph.isNumbered else { return }
        paragraphs[paragraphs.count - 1].isNumbered = true
        guard !isGoingOn || paragraphs.count > 1 else { return }
        if let label = lists.label(own: paragraph.numbering, style: paragraph.style) { put(label) }
    }

    private func put(_ text: String) {
        guard textBoxDepth == 0 else {
            if textBoxes.isEmpty { textBoxes.append("") }
            textBoxes[textBoxes.count - 1] += text
            return
        }
        builder.append(text)
    }

    private func tab() {
        guard revisions.shows(current) else { return }
        if textBoxDepth == 0 { builder.tab() } else { put(" ") }
    }

    private func endPage() {
        if textBoxDepth == 0, revisions.shows(current) { builder.endPage() }
    }

    private func breakLine(_ type: String?) {
        guard revisions.shows(current) else { return }
        if textBoxDepth > 0 {
            textBoxes.append("")
        } else if type == "page" {
            builder.endPage()
        } else {
            builder.endLine()
        }
    }

    private func writeSymbol(_ tag: XMLTag) {
        guard !isHidden, let code = tag["char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let isSymbolFont = (0xF000...0xF0FF).contains(code)
        let character = isSymbolFont ? SymbolFont.character(of: code & 0xFF) : Unicode.Scalar(code)
        if let character { write(String(character)) }
    }

    private func endParagraph() {
        let paragraph = paragraphs.last ?? WordParagraph()
        if !paragraph.hasCountedChange { revisions.note(paragraph.mark) }
        let isShown = revisions.shows(paragraph.mark)
        if isShown {
            if paragraph.mark != RevisionText.Change() { markEnd(paragraph.mark) }
            // An empty paragraph counts too, though its number is not worth a line.
            if !paragraph.isNumbered, !isGoingOn, revisions.shows(current) {
                _ = lists.label(own: paragraph.numbering, style: paragraph.style)
            }
        }
        put(revisions.marks(before: RevisionText.Change()))
        _ = paragraphs.popLast()
        guard textBoxDepth == 0 else {
            if isShown { textBoxes.append("") }
            return
        }
        isGoingOn = !isShown
        guard isShown else { return }
        builder.endParagraph()
        for line in textBoxes {
            builder.append(line)
            builder.endParagraph()
        }
        textBoxes = []
    }

    private func markEnd(_ mark: RevisionText.Change) {
        if revisions.revisions == .marked { write(RevisionText.paragraphMark, change: mark) }
    }
}
