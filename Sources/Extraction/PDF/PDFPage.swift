import CPDFium
import Documents

/// An open page of a PDF; to be used only inside `PDFium.exclusively`, but let go anywhere.
// Unchecked, because the handle is not Sendable. Safe: `PDFReader`, `SeenPage` and `SearchablePDF`, which alone hold pages,
// ask and edit them inside PDFium's one lock, as `deinit` closes them; every property is a constant.
final class PDFPage: @unchecked Sendable {
    /// The largest number of pictures that are looked at.
    private static let maximumPictures = 2_000
    /// The share of the page from which on a picture may have been painted over text.
    private static let largeShare = 0.25
    private static let maximumTexts = 100_000
    private static let maximumRules = 4_000

    /// Keeps the file open.
    private let file: PDFFile
    let handle: FPDF_PAGE
    var functions: cpdfium_api { file.pdfium.functions }

    init(_ handle: FPDF_PAGE, of file: PDFFile) {
        self.handle = handle
        self.file = file
    }

    deinit { PDFium.exclusively { functions.FPDF_ClosePage(handle) } }

    /// In points, as shown (after the page's rotation).
    var width: Double { Double(functions.FPDF_GetPageWidthF(handle)) }
    var height: Double { Double(functions.FPDF_GetPageHeightF(handle)) }

    /// From the page's own coordinates to points from the top left of the page as shown.
    var placement: PagePlacement {
        // PDFium maps to whole pixels only, so a large imaginary device gives the fractions.
        let scale = 100.0
        func shown(_ x: Double, _ y: Double) -> (x: Double, y: Double) {
            var column: Int32 = 0
            var row: Int32 = 0
            let (width, height) = (Int32(clamping: Int(width * scale)), Int32(clamping: Int(height * scale)))
            _ = functions.FPDF_PageToDevice(handle, 0, 0, width, height, 0, x, y, &column, &row)
            return (Double(column) / scale, Double(row) / scale)
        }
        let span = 1_000.0
        let (origin, across, up) = (shown(0, 0), shown(span, 0), shown(0, span))
        return PagePlacement(
            a: (across.x - origin.x) / span,
            b: (across.y - origin.y) / span,
            c: (up.x - origin.x) / span,
            d: (up.y - origin.y) / span,
            x: origin.x,
            y: origin.y
        )
    }

    /// The characters of the text layer in the order of the file, at most `limit`.
    func characters(limit: Int = 500_000) -> [cpdfium_character] {
        guard let text = functions.FPDFText_LoadPage(handle) else { return [] }
        defer { functions.FPDFText_ClosePage(text) }
        let count = min(Int(functions.FPDFText_CountChars(text)), limit)
        guard count > 0 else { return [] }
        return [cpdfium_character](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            initialized = Int(cpdfium_characters(file.pdfium.table, text, start, Int32(count)))
        }
    }

    /// Whether nothing at all is drawn.
    var isBlank: Bool { functions.FPDFPage_CountObjects(handle) == 0 && functions.FPDFPage_GetAnnotCount(handle) == 0 }

    /// The pictures of the page, in the order in which they are painted.
    func pictures() -> [cpdfium_picture] {
        let capacity = Self.maximumPictures
        return [cpdfium_picture](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            initialized = Int(cpdfium_pictures(file.pdfium.table, handle, start, Int32(capacity)))
        }
    }

    /// The large pictures that are painted after text, and that text.
    func covers(_ pictures: [cpdfium_picture]) -> (pictures: [cpdfium_picture], texts: Set<UInt>) {
        let large = Self.largeShare * width * height
        let covers = pictures.filter {
            $0.position > 0 && Double($0.right - $0.left) * Double($0.top - $0.bottom) >= large
        }
        guard let last = covers.last else { return ([], []) }
        let capacity = min(Int(last.position), Self.maximumTexts)
        let texts = [UInt](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            let count = cpdfium_texts_before(file.pdfium.table, handle, last.position, start, Int32(capacity))
            initialized = Int(count)
        }
        return (covers, Set(texts))
    }

    /// The thin level and upright lines that are drawn, in no order.
    func rules() -> [FS_RECTF] {
        let capacity = Self.maximumRules
        return [FS_RECTF](unsafeUninitializedCapacity: capacity) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            initialized = Int(cpdfium_rules(file.pdfium.table, handle, start, Int32(capacity)))
        }
    }
}
