import Documents

/// As what a paper is handed in.
enum Medium: String, Sendable, CaseIterable {
    case pdf, scannedPDF = "scanned_pdf", png, jpeg, tiff, docx, xlsx, html, text, mail

    /// Scans cost seconds a page to read, so they are kept to few pages.
    var isScan: Bool { [.scannedPDF, .png, .jpeg, .tiff].contains(self) }

    /// Where pages are drawn, a signature may be a stroke of the pen.
    var isDrawn: Bool { self == .pdf || isScan }

    var fileType: FileType {
        switch self {
        case .pdf, .scannedPDF: .pdf
        case .png: .png
        case .jpeg: .jpeg
        case .tiff: .tiff
        case .docx: .docx
        case .xlsx: .xlsx
        case .html: .html
        case .text: .text
        case .mail: .mail
        }
    }

    var suffix: String {
        switch self {
        case .pdf, .scannedPDF: "pdf"
        case .png: "png"
        case .jpeg: "jpg"
        case .tiff: "tif"
        case .docx: "docx"
        case .xlsx: "xlsx"
        case .html: "html"
        case .text: "txt"
        case .mail: "eml"
        }
    }

    /// The media of the first papers, so that a small portfolio has one of each; the third paper of the standard mix is
    /// of the class other, to which mails belong.
    private static let first: [Self] = [
        .pdf, .docx, .mail, .pdf, .html, .png, .scannedPDF, .pdf, .jpeg, .text, .pdf, .tiff,
    ]

    /// The medium of a paper, drawn for all papers alike; statements are workbooks now and then.
    ///
    /// Whether one is, dice of its own say, so that the others stay as they are.
    static func medium(of index: Int, _ documentClass: DocumentClass, _ dice: inout Dice, sheets: Dice) -> Self {
        var sheets = sheets
        let medium = medium(of: index, documentClass, &dice)
        return documentClass == .camStatement && index >= first.count && sheets.chance(0.3) ? .xlsx : medium
    }

    private static func medium(of index: Int, _ documentClass: DocumentClass, _ dice: inout Dice) -> Self {
        let later = dice.pick([
            (pdf, 0.52), (docx, 0.16), (scannedPDF, 0.08), (text, 0.08), (html, 0.06), (png, 0.04), (tiff, 0.03),
            (jpeg, 0.03),
        ])
        let isMail = dice.chance(0.35)
        if index < first.count, first[index] != .mail || documentClass == .other { return first[index] }
        return documentClass == .other && isMail ? .mail : later
    }
}
