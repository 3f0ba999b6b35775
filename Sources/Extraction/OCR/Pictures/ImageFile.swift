import COCR
import Documents

/// A PNG, JPEG or TIFF file: its pages, whose sizes are known before they are unpacked.
struct ImageFile {
    /// The plausible sizes of a sheet, in inches; files whose stated resolution gives others are not believed.
    private static let plausibleInches = 2.0...50.0
    /// Where nothing is known, a picture is taken to be as wide as a sheet of paper, in inches.
    private static let assumedWidth = 8.5
    private static let plausibleDotsPerInch = 50.0...2_400.0

    private let bytes: [UInt8]
    private let type: FileType
    private let limits: ExtractionLimits
    let pageCount: Int

    /// Reads the headers only.
    ///
    /// - Throws: `ExtractionError` with code `damaged`, `too_many_pages`, or `image_too_large` for a single page.
    init(_ bytes: [UInt8], type: FileType, limits: ExtractionLimits) throws {
        self.bytes = bytes
        self.type = type
        self.limits = limits
        setMsgSeverity(Int32(L_SEVERITY_NONE))
        guard type == .tiff else {
            // Leptonica unpacks all pictures of a GIF file to tell its size.
            if type == .gif, GIFFrames.pixelCount(of: bytes) ?? 0 > limits.maximumPixels {
                throw ExtractionError(
                    .imageTooLarge,
                    "The pictures of the GIF file have more than \(limits.maximumPixels) pixels. Save the first as PNG."
                )
            }
            let size = try Self.size(of: bytes)
            try Self.check(size, limits: limits)
            pageCount = 1
            return
        }
        var count = 0
        while let size = Self.size(ofPage: count, of: bytes) {
            if count == 0 { try Self.check(size, limits: limits) }
            count += 1
            guard count <= limits.maximumPages else {
                throw ExtractionError(.tooManyPages, "The TIFF has more than \(limits.maximumPages) pages. Split it.")
            }
        }
        guard count > 0 else { throw Self.damaged }
        pageCount = count
    }

    /// Unpacks the page at `index`, from 0; in fewer dots an inch than it has when they are more than the limits allow.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `image_too_large`.
    func picture(at index: Int) throws -> Picture {
        if type == .tiff {
            guard let size = Self.size(ofPage: index, of: bytes) else { throw Self.damaged }
            try Self.check(size, limits: limits)
        }
        let unpacked = type == .tiff ? pixReadMemTiff(bytes, bytes.count, Int32(index)) : pixReadMem(bytes, bytes.count)
        guard let picture = try unpacked.map(uprighted) else { throw Self.damaged }
        guard let page = Picture(owning: picture, dotsPerInch: Self.dotsPerInch(of: picture)) else {
            throw Self.damaged
        }
        let share = Double(limits.maximumPixels) / (Double(page.columns) * Double(page.rows))
        guard share < 1 else { return page }
        guard let smaller = page.scaled(to: page.dotsPerInch * share.squareRoot()) else {
            throw ExtractionError(.imageTooLarge, "There is no memory to scale a picture down.")
        }
        smaller.fullDotsPerInch = page.dotsPerInch
        return smaller
    }

    /// How many quarter turns clockwise the picture of `pdfPage(at:)` lacks; nil where none.
    var turns: Int? { keepsItsBytes ? CameraOrientation(ofJPEG: bytes)?.quarterTurns : nil }

    /// A PDF file of one page that is the picture at `index`: a JPEG file's own bytes where PDF has the like, else its pixels
    /// without loss.
    ///
    /// - Throws: `ExtractionError` with code `damaged` or `image_too_large`.
    func pdfPage(at index: Int) throws -> [UInt8] {
        let picture = try picture(at: index)
        return keepsItsBytes && picture.fullDotsPerInch == nil
            ? try Picture.pdfPage(ofJPEG: bytes, dotsPerInch: picture.dotsPerInch) : try picture.pdfPage()
    }

    /// Whether the file is a JPEG of gray or of three colours that need not be mirrored.
    private var keepsItsBytes: Bool {
        guard type == .jpeg, let size = try? Self.size(of: bytes), size.samplesPerPixel != 4 else { return false }
        return CameraOrientation(ofJPEG: bytes).map { $0.quarterTurns != nil } ?? true
    }

    /// The picture as the camera was held; takes it over.
    ///
    /// Leptonica itself looks at the orientation of TIFF files only.
    private func uprighted(_ picture: UnsafeMutablePointer<Pix>) throws -> UnsafeMutablePointer<Pix> {
        guard type == .jpeg, let orientation = CameraOrientation(ofJPEG: bytes) else { return picture }
        var lying: UnsafeMutablePointer<Pix>? = picture
        defer { pixDestroy(&lying) }
        guard let upright = orientation.uprighted(picture) else {
            throw ExtractionError(.imageTooLarge, "There is no memory to turn a photograph upright.")
        }
        return upright
    }

    private struct Size {
        var columns: Int32 = 0
        var rows: Int32 = 0
        var bitsPerSample: Int32 = 0
        var samplesPerPixel: Int32 = 0

        /// What the picture takes unpacked, in bytes; Leptonica keeps colours in 4 bytes a pixel.
        var byteCount: Int {
            let bitsPerPixel = samplesPerPixel > 1 ? 32 : min(max(Int(bitsPerSample), 1), 32)
            // Two numbers of 31 bits: no overflow.
            let (bits, isTooMuch) = (Int(columns) * Int(rows)).multipliedReportingOverflow(by: bitsPerPixel)
            return isTooMuch ? .max : bits / 8
        }
    }

    private static func size(of bytes: [UInt8]) throws -> Size {
        var size = Size()
        guard
            pixReadHeaderMem(
                bytes,
                bytes.count,
                nil,
                &size.columns,
                &size.rows,
                &size.bitsPerSample,
                &size.samplesPerPixel,
                nil
            ) == 0
        else {
            throw damaged
        }
        return size
    }

    private static func size(ofPage index: Int, of bytes: [UInt8]) -> Size? {
        var size = Size()
        let status = readHeaderMemTiff(
            bytes,
            bytes.count,
            Int32(index),
            &size.columns,
            &size.rows,
            &size.bitsPerSample,
            &size.samplesPerPixel,
            nil,
            nil,
            nil
        )
        return status == 0 ? size : nil
    }

    private static func check(_ size: Size, limits: ExtractionLimits) throws {
        guard size.columns > 0, size.rows > 0 else { throw damaged }
        guard size.byteCount <= limits.maximumAllocationBytes else {
            throw ExtractionError(
                .imageTooLarge,
                "The picture has \(size.columns) × \(size.rows) pixels, which take more than "
                    + "\(limits.maximumAllocationBytes >> 20) MiB. Scan it at 300 dots an inch or scale it down, or raise "
                    + "'extraction.max_allocation_mb'."
            )
        }
    }

    private static let damaged = ExtractionError(
        .damaged,
        "The picture is damaged and cannot be opened. Scan or export it again."
    )

    private static func dotsPerInch(of picture: UnsafeMutablePointer<Pix>) -> Double {
        let stated = Double(pixGetXRes(picture))
        let (columns, rows) = (Double(pixGetWidth(picture)), Double(pixGetHeight(picture)))
        let isPlausible =
            plausibleDotsPerInch.contains(stated) && stated != 72 && stated != 96
            && plausibleInches.contains(columns / stated) && plausibleInches.contains(rows / stated)
        if isPlausible { return stated }
        return min(max(min(columns, rows) / assumedWidth, plausibleDotsPerInch.lowerBound), 600)
    }
}
