import CPDFium
import Documents

/// Writes words on pages that are found and copied, and not seen: text in rendering mode 3 (ISO 32000-1, 9.3.6).
///
/// To be used only inside `PDFium.exclusively`.
final class UnseenText {
    private let file: PDFFile
    private let font: FPDF_FONT
    private var functions: cpdfium_api { file.pdfium.functions }

    /// - Throws: `ExtractionError` with code `damaged` when the file takes no font.
    init(_ font: GlyphlessFont, in file: PDFFile) throws {
        let loaded = file.pdfium.functions.FPDFText_LoadCidType2Font(
            file.handle,
            font.bytes,
            UInt32(font.bytes.count),
            GlyphlessFont.meanings,
            GlyphlessFont.glyphs,
            UInt32(GlyphlessFont.glyphs.count)
        )
        guard let loaded else {
            throw ExtractionError(.damaged, "The PDF takes no further font. Print it to PDF anew.")
        }
        self.file = file
        self.font = loaded
    }

    deinit { functions.FPDFFont_Close(font) }

    /// Writes each word so that it fills its box.
    ///
    /// - Parameters:
    ///   - words: Those without a box are left out.
    ///   - page: What was read, in whose points the boxes are.
    ///   - target: The same page of the file, which may be of another size.
    /// - Throws: `ExtractionError` with code `damaged` when the page takes no text.
    func write(_ words: [Word], of page: Page, on target: PDFPage) throws {
        let placement = target.placement
        let (across, down) = (
            target.width / (page.width ?? target.width), target.height / (page.height ?? target.height)
        )
        for word in words {
            guard let box = word.box, box.width > 0, box.height > 0, !word.text.isEmpty else { continue }
            let shown = BoundingBox(
                x: box.x * across,
                y: box.y * down,
                width: box.width * across,
                height: box.height * down
            )
            try write(word.text, filling: shown, placement, on: target)
        }
        guard functions.FPDFPage_GenerateContent(target.handle) != 0 else { throw Self.refused }
    }

    private func write(_ text: String, filling box: BoundingBox, _ placement: PagePlacement, on page: PDFPage) throws {
        // A blank behind each word, for who reads the file may take the gap between two for too narrow.
        let codes = text.utf16.map(UInt32.init) + [0x20]
        guard let corner = placement.place(x: box.x, y: box.y + box.height),
            let end = placement.place(x: box.x + box.width, y: box.y + box.height),
            let top = placement.place(x: box.x, y: box.y)
        else { return }
        let length = Double(codes.count - 1) * GlyphlessFont.advance
        var matrix = FS_MATRIX(
            a: Float((end.x - corner.x) / length),
            b: Float((end.y - corner.y) / length),
            c: Float(top.x - corner.x),
            d: Float(top.y - corner.y),
            e: Float(corner.x),
            f: Float(corner.y)
        )
        guard let object = functions.FPDFPageObj_CreateTextObj(file.handle, font, 1),
            functions.FPDFText_SetCharcodes(object, codes, codes.count) != 0,
            functions.FPDFTextObj_SetTextRenderMode(object, Int32(CPDFIUM_TEXT_INVISIBLE.rawValue)) != 0,
            functions.FPDFPageObj_SetMatrix(object, &matrix) != 0
        else { throw Self.refused }
        functions.FPDFPage_InsertObject(page.handle, object)
    }

    private static let refused = ExtractionError(.damaged, "A page takes no further text. Print the PDF anew.")
}
