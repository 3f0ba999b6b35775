import CPDFium
import Documents

extension PDFPage {
    /// Draws the page.
    ///
    /// - Parameter dotsPerInch: lowered when the page would have more than `maximumPixels`.
    /// - Throws: `ExtractionError` with code `damaged` for a page without extent.
    func picture(dotsPerInch: Double, maximumPixels: Int, isGray: Bool) throws -> Picture {
        let page = BoundingBox(x: 0, y: 0, width: width, height: height)
        return try picture(of: page, dotsPerInch: dotsPerInch, maximumPixels: maximumPixels, isGray: isGray)
    }

    /// Draws a part of the page.
    ///
    /// - Parameters:
    ///   - part: in points as shown.
    ///   - dotsPerInch: lowered when the part would have more than `maximumPixels`.
    /// - Throws: `ExtractionError` with code `damaged` for a part without extent.
    func picture(of part: BoundingBox, dotsPerInch: Double, maximumPixels: Int, isGray: Bool) throws -> Picture {
        let area = part.width * part.height
        guard part.width > 0, part.height > 0, area.isFinite, (part.x + part.y).isFinite else {
            throw ExtractionError(.damaged, "A page has no extent.")
        }
        let wanted = dotsPerInch / 72
        let largest = (Double(maximumPixels) / area).squareRoot()
        let scale = min(wanted, largest)
        let (columns, rows) = (Int(max(1, part.width * scale)), Int(max(1, part.height * scale)))
        let picture = try Picture(width: columns, height: rows, isGray: isGray, dotsPerInch: scale * 72)
        if scale < wanted { picture.fullDotsPerInch = dotsPerInch }
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
            functions.FPDF_RenderPageBitmap(
                bitmap,
                handle,
                Self.pixels(-part.x * scale),
                Self.pixels(-part.y * scale),
                max(Self.pixels(width * scale), 1),
                max(Self.pixels(height * scale), 1),
                0,
                Int32(flags)
            )
        }
        return picture
    }

    private static func pixels(_ number: Double) -> Int32 {
        number.isFinite ? Int32(min(max(number.rounded(), -1e9), 1e9)) : 0
    }
}
