import COCR

/// A picture in memory.
final class Picture {
    let handle: UnsafeMutablePointer<Pix>
    /// How finely the picture was scanned or drawn.
    let dotsPerInch: Double
    /// What it would be but for the limit of pixels; nil when that was not reached.
    var fullDotsPerInch: Double?

    var columns: Int { Int(pixGetWidth(handle)) }
    var rows: Int { Int(pixGetHeight(handle)) }
    /// Bits a pixel.
    var depth: Int { Int(pixGetDepth(handle)) }
    /// In points.
    var width: Double { Double(columns) * 72 / dotsPerInch }
    var height: Double { Double(rows) * 72 / dotsPerInch }

    /// Takes over the picture; nil when there is none.
    init?(owning handle: UnsafeMutablePointer<Pix>?, dotsPerInch: Double) {
        // What goes wrong is told by results; Leptonica's remarks on standard error help nobody.
        setMsgSeverity(Int32(L_SEVERITY_NONE))
        guard let handle else { return nil }
        self.handle = handle
        self.dotsPerInch = dotsPerInch
    }

    /// A white or black canvas of 8 (gray) or 32 bits a pixel.
    ///
    /// - Throws: `ExtractionError` with code `image_too_large` when memory does not suffice.
    init(width: Int, height: Int, isGray: Bool, dotsPerInch: Double) throws {
        guard let handle = pixCreate(Int32(width), Int32(height), isGray ? 8 : 32) else {
            throw ExtractionError(.imageTooLarge, "There is no memory for a picture of \(width) × \(height) pixels.")
        }
        self.handle = handle
        self.dotsPerInch = dotsPerInch
    }

    deinit {
        var handle: UnsafeMutablePointer<Pix>? = handle
        pixDestroy(&handle)
    }

    /// Lets `body` draw into the pixels: rows of `stride` bytes, gray or blue-green-red-unused.
    func draw(_ body: (UnsafeMutableRawPointer, _ stride: Int) throws -> Void) rethrows {
        guard let data = pixGetData(handle) else { return }
        let words = Int(pixGetWpl(handle))
        try body(UnsafeMutableRawPointer(data), words * 4)
        if depth == 8 {
            _ = pixEndianByteSwap(handle)
        } else {
            // Leptonica wants red in the highest byte of each word; what was drawn has it one lower.
            for index in 0..<(words * rows) { data[index] <<= 8 }
        }
    }

    /// The picture as a PNG file.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    func png() throws -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        pixSetResolution(handle, Int32(dotsPerInch.rounded()), Int32(dotsPerInch.rounded()))
        guard pixWriteMemPng(&data, &size, handle, 0) == 0, let data else {
            throw ExtractionError(.damaged, "The picture of the page cannot be written.")
        }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    /// The picture in other dots an inch, its depth raised to gray where needed; nil when memory does not suffice.
    func scaled(to dotsPerInch: Double) -> Picture? {
        let factor = Float(dotsPerInch / self.dotsPerInch)
        // Black and white become gray on the way down, or thin strokes would break.
        let scaled = depth == 1 && factor < 1 ? pixScaleToGray(handle, factor) : pixScale(handle, factor, factor)
        return Picture(owning: scaled, dotsPerInch: dotsPerInch)
    }
}
