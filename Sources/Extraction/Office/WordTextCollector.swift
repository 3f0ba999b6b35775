import Foundation
import FoundationXML

/// Follows the elements of WordprocessingML (ECMA-376, part 1, section 17) and writes their text.
final class WordTextCollector: NSObject, XMLParserDelegate {
    /// The namespaces of the two editions of the standard.
    private static let namespaces: Set<String> = [
        "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        "http://purl.oclc.org/ooxml/wordprocessingml/main",
    ]
    /// What stands inside these is not part of the text: removed by a tracked change, or said twice for old programs.
    private static let skipped: Set<String> = ["del", "moveFrom", "Fallback", "rPrChange", "pPrChange", "delText"]

    private(set) var builder: FlowTextBuilder
    private(set) var hasDeletedText = false
    private(set) var hasText = false
    private var skippedDepth = 0
    private var isInText = false
    private var isInRunProperties = false
    private var isHidden = false
    /// Text boxes stand inside a paragraph; their text follows behind it.
    private var textBoxDepth = 0
    private var textBoxes: [String] = []

    init(builder: FlowTextBuilder) { self.builder = builder }

    func parser(
        _ parser: XMLParser,
        didStartElement element: String,
        namespaceURI: String?,
        qualifiedName: String?,
        attributes: [String: String]
    ) {
        guard skippedDepth == 0, !Self.skipped.contains(element) else {
            if element == "delText" || element == "moveFrom" { hasDeletedText = true }
            skippedDepth += 1
            return
        }
        guard namespaceURI.map(Self.namespaces.contains) == true else { return }
        begin(element, attributes)
    }

    func parser(_ parser: XMLParser, didEndElement element: String, namespaceURI: String?, qualifiedName: String?) {
        guard skippedDepth == 0 else {
            skippedDepth -= 1
            return
        }
        guard namespaceURI.map(Self.namespaces.contains) == true else { return }
        end(element)
    }

    func parser(_ parser: XMLParser, foundCharacters string: String) {
        guard isInText, skippedDepth == 0, !isHidden else { return }
        hasText = true
        write(string)
    }

    private func begin(_ element: String, _ attributes: [String: String]) {
        switch element {
        case "t": isInText = true
        case "r": isHidden = false
        case "rPr": isInRunProperties = true
        case "vanish":
            if isInRunProperties { isHidden = attributes["w:val"].map { $0 != "0" && $0 != "false" } ?? true }
        case "tab", "ptab": if !isInParagraphProperties { tab() }
        case "br": breakLine(attributes["w:type"])
        case "cr": breakLine(nil)
        case "lastRenderedPageBreak": if textBoxDepth == 0 { builder.endPage() }
        case "pageBreakBefore": if attributes["w:val"] != "0", attributes["w:val"] != "false" { builder.endPage() }
        case "pPr": isInParagraphProperties = true
        case "noBreakHyphen": write("-")
        case "sym": writeSymbol(attributes)
        case "txbxContent": textBoxDepth += 1
        case "tbl": if textBoxDepth == 0 { builder.beginTable() }
        case "tc": if textBoxDepth == 0 { builder.beginCell() }
        default: break
        }
    }

    private var isInParagraphProperties = false

    private func end(_ element: String) {
        switch element {
        case "t": isInText = false
        case "rPr": isInRunProperties = false
        case "pPr": isInParagraphProperties = false
        case "p": endParagraph()
        case "txbxContent": textBoxDepth -= 1
        case "tc": if textBoxDepth == 0 { builder.endCell() } else { tab() }
        case "tr": if textBoxDepth == 0 { builder.endRow() } else { endParagraph() }
        case "tbl": if textBoxDepth == 0 { builder.endTable() }
        default: break
        }
    }

    private func write(_ text: String) {
        guard textBoxDepth == 0 else {
            if textBoxes.isEmpty { textBoxes.append("") }
            textBoxes[textBoxes.count - 1] += text
            return
        }
        builder.append(text)
    }

    private func tab() {
        if textBoxDepth == 0 { builder.tab() } else { write(" ") }
    }

    private func breakLine(_ type: String?) {
        if type == "page", textBoxDepth == 0 {
            builder.endPage()
        } else if textBoxDepth == 0 {
            builder.endLine()
        } else {
            textBoxes.append("")
        }
    }

    private func writeSymbol(_ attributes: [String: String]) {
        guard let code = attributes["w:char"].flatMap({ UInt32($0, radix: 16) }) else { return }
        let isSymbolFont = (0xF000...0xF0FF).contains(code)
        let character = isSymbolFont ? SymbolFont.character(of: code & 0xFF) : Unicode.Scalar(code)
        if let character { write(String(character)) }
    }

    private func endParagraph() {
        guard textBoxDepth == 0 else {
            textBoxes.append("")
            return
        }
        builder.endParagraph()
        for line in textBoxes {
            builder.append(line)
            builder.endParagraph()
        }
        textBoxes = []
    }
}
