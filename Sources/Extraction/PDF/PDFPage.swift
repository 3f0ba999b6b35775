import CPDFium
import Documents

/// An open page of a PDF; to be used only inside `PDFium.exclusively`, but let go anywhere.
final class PDFPage {
    /// Keeps the file open.
    private let file: PDFFile
    private var handle: FPDF_PAGE
    private var functions: cpdfium_api { file.pdfium.functions }

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
        var table = functions
        return [cpdfium_character](unsafeUninitializedCapacity: count) { buffer, initialized in
            guard let start = buffer.baseAddress else { return }
            initialized = Int(cpdfium_characters(&table, text, start, Int32(count)))
        }
    }

    /// Whether anything at all is drawn.
    var isBlank: Bool { functions.FPDFPage_CountObjects(handle) == 0 && functions.FPDFPage_GetAnnotCount(handle) == 0 }

    /// The share of the page that its largest picture covers, 0…1.
    func pictureCoverage() -> Double {
        let area = width * height
        guard area > 0 else { return 0 }
        let count = min(functions.FPDFPage_CountObjects(handle), 2_000)
        var largest = 0.0
        for index in 0..<max(count, 0) {
            guard let object = functions.FPDFPage_GetObject(handle, index) else { continue }
            largest = max(largest, pictureArea(of: object, depth: 0))
        }
        return min(largest / area, 1)
    }

    private func pictureArea(of object: FPDF_PAGEOBJECT, depth: Int) -> Double {
        switch functions.FPDFPageObj_GetType(object) {
        case Int32(CPDFIUM_OBJECT_IMAGE.rawValue):
            return boundsArea(of: object)
        case Int32(CPDFIUM_OBJECT_FORM.rawValue) where depth < 3:
            // A picture inside a form has the form's coordinates; the form's own bounds are close enough.
            let count = min(functions.FPDFFormObj_CountObjects(object), 50)
            let hasPicture = (0..<max(count, 0)).contains { index in
                guard let part = functions.FPDFFormObj_GetObject(object, UInt(index)) else { return false }
                return pictureArea(of: part, depth: depth + 1) > 0
            }
            return hasPicture ? boundsArea(of: object) : 0
        default:
            return 0
        }
    }

    private func boundsArea(of object: FPDF_PAGEOBJECT) -> Double {
        var (left, bottom, right, top): (Float, Float, Float, Float) = (0, 0, 0, 0)
        guard functions.FPDFPageObj_GetBounds(object, &left, &bottom, &right, &top) != 0 else { return 0 }
        return Double(abs(right - left)) * Double(abs(top - bottom))
    }

    /// Makes filled-in form fields and typed comments part of the page, so that they are read like its other text.
    ///
    /// - Returns: whether the page has changed and must be opened anew.
    func flattenForm() -> Bool {
        let kinds = [CPDFIUM_ANNOTATION_WIDGET, CPDFIUM_ANNOTATION_FREE_TEXT].map { Int32($0.rawValue) }
        guard annotations().contains(where: { kinds.contains($0.kind) }) else { return false }
        let flattened: Int32 = 1
        return functions.FPDFPage_Flatten(handle, 0) == flattened
    }

    /// Where the signature fields of the page are, in points as shown.
    func signaturePlaces() -> [SignaturePlace] {
        let placement = placement
        return annotations().filter(\.isSignature).map {
            SignaturePlace(isSigned: $0.isSigned, box: placement.box(of: $0.rectangle))
        }
    }

    private struct Annotation {
        var kind: Int32
        var isSignature: Bool
        var isSigned: Bool
        var rectangle: PageRectangle
    }

    private func annotations() -> [Annotation] {
        let count = min(functions.FPDFPage_GetAnnotCount(handle), 2_000)
        return (0..<max(count, 0)).compactMap { index in
            guard let annotation = functions.FPDFPage_GetAnnot(handle, index) else { return nil }
            defer { functions.FPDFPage_CloseAnnot(annotation) }
            let type = PDFium.string { buffer, size in
                functions.FPDFAnnot_GetStringValue(annotation, "FT", buffer?.assumingMemoryBound(to: UInt16.self), size)
            }
            var corners = FS_RECTF()
            _ = functions.FPDFAnnot_GetRect(annotation, &corners)
            return Annotation(
                kind: functions.FPDFAnnot_GetSubtype(annotation),
                isSignature: type == "Sig",
                isSigned: functions.FPDFAnnot_HasKey(annotation, "V") != 0,
                rectangle: PageRectangle(
                    left: Double(corners.left),
                    bottom: Double(min(corners.bottom, corners.top)),
                    right: Double(corners.right),
                    top: Double(max(corners.bottom, corners.top))
                )
            )
        }
    }

    /// Draws the page.
    ///
    /// - Parameter dotsPerInch: lowered when the page would have more than `maximumPixels`.
    /// - Throws: `ExtractionError` with code `damaged` for a page without extent.
    func picture(dotsPerInch: Int, maximumPixels: Int, isGray: Bool) throws -> Picture {
        let (width, height) = (width, height)
        guard width > 0, height > 0, width.isFinite, height.isFinite else {
            throw ExtractionError(.damaged, "A page has no extent.")
        }
        let wanted = Double(dotsPerInch) / 72
        let largest = (Double(maximumPixels) / (width * height)).squareRoot()
        let scale = min(wanted, largest)
        let (columns, rows) = (Int(max(1, width * scale)), Int(max(1, height * scale)))
        let picture = try Picture(width: columns, height: rows, isGray: isGray, dotsPerInch: scale * 72)
        try picture.draw { buffer, stride in
            let format = isGray ? CPDFIUM_BITMAP_GRAY : CPDFIUM_BITMAP_BGRX
            let bitmap = functions.FPDFBitmap_CreateEx(
                Int32(columns),
                Int32(rows),
                Int32(format.rawValue),
                buffer,
                Int32(stride)
            )
            guard let bitmap else { throw ExtractionError(.damaged, "A page cannot be drawn.") }
            defer { functions.FPDFBitmap_Destroy(bitmap) }
            _ = functions.FPDFBitmap_FillRect(bitmap, 0, 0, Int32(columns), Int32(rows), 0xFFFF_FFFF)
            let flags = CPDFIUM_RENDER_ANNOTATIONS.rawValue | (isGray ? CPDFIUM_RENDER_GRAY.rawValue : 0)
            functions.FPDF_RenderPageBitmap(bitmap, handle, 0, 0, Int32(columns), Int32(rows), 0, Int32(flags))
        }
        return picture
    }
}
