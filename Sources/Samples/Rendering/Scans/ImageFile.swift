internal import COCR

/// Writes pictures as PNG, JPEG and TIFF; none of them bears a time.
enum ImageFile {
    /// In sixteen greys, as office scanners write it: noise in finer steps would make the file five times as large.
    static func png(_ scan: ScannedPage) throws -> [UInt8] {
        var scan = scan
        scan.greys = scan.greys.map { $0 & 0xF0 | $0 >> 4 }
        return try exactPNG(scan)
    }

    /// Every grey as it is.
    static func exactPNG(_ scan: ScannedPage) throws -> [UInt8] {
        try withPicture(scan) { pix in try written { pixWriteMemPng($0, $1, pix, 0) } }
    }

    static func jpeg(_ scan: ScannedPage, quality: Int) throws -> [UInt8] {
        try withPicture(scan) { pix in try written { pixWriteMemJpeg($0, $1, pix, Int32(quality), 0) } }
    }

    /// Black and white pages in one file, as fax servers write them.
    static func tiff(_ scans: [ScannedPage]) throws -> [UInt8] {
        var pages = pixaCreate(Int32(scans.count))
        defer { pixaDestroy(&pages) }
        for scan in scans {
            try withPicture(scan) { pix in
                // Halfway between ink and paper of the palest scan.
                let page = pixThresholdToBinary(pix, 140)
                pixSetResolution(page, Int32(scan.dotsPerInch), Int32(scan.linesPerInch))
                pixSetInputFormat(page, Int32(IFF_TIFF_G4))
                pixaAddPix(pages, page, Int32(L_INSERT))
            }
        }
        return try written { pixaWriteMemMultipageTiff($0, $1, pages) }
    }

    /// Leptonica's picture of the scan: 8 bits a dot, freed afterwards.
    static func withPicture<Result>(_ scan: ScannedPage, _ body: (UnsafeMutablePointer<PIX>?) throws -> Result) throws
        -> Result
    {
        var pix = pixCreate(Int32(scan.width), Int32(scan.height), 8)
        defer { pixDestroy(&pix) }
        guard let pix, let data = pixGetData(pix) else { throw SampleError.drawing("no memory for a picture") }
        pixSetResolution(pix, Int32(scan.dotsPerInch), Int32(scan.linesPerInch))
        let words = Int(pixGetWpl(pix))
        scan.greys.withUnsafeBufferPointer { greys in
            for row in 0..<scan.height {
                for word in 0..<words { data[row * words + word] = pack(greys, row * scan.width, word * 4, scan.width) }
            }
        }
        return try body(pix)
    }

    /// Four dots in a word, the first in the highest byte, as Leptonica keeps them on every machine.
    private static func pack(_ greys: UnsafeBufferPointer<UInt8>, _ start: Int, _ column: Int, _ width: Int) -> UInt32 {
        var word: UInt32 = 0
        for offset in 0..<4 {
            let dot = column + offset < width ? greys[start + column + offset] : 0
            word = word << 8 | UInt32(dot)
        }
        return word
    }

    static func greys(_ pix: UnsafeMutablePointer<PIX>?, width: Int, height: Int) -> [UInt8] {
        guard let data = pixGetData(pix) else { return [] }
        let words = Int(pixGetWpl(pix))
        return [UInt8](unsafeUninitializedCapacity: width * height) { buffer, count in
            for row in 0..<height {
                for column in 0..<width {
                    let word = data[row * words + column / 4]
                    buffer[row * width + column] = UInt8(truncatingIfNeeded: word >> UInt32(24 - column % 4 * 8))
                }
            }
            count = width * height
        }
    }

    private typealias Target = (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> Int32

    private static func written(_ write: Target) throws -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        let status = write(&data, &size)
        defer { lept_free(data) }
        guard status == 0, let data else { throw SampleError.drawing("Leptonica could not write a picture") }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }
}
