import COCR

extension Picture {
    /// The outcome of one of Leptonica's functions, in the same resolution; nil when memory does not suffice.
    func mapped(_ body: (UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>?) -> Picture? {
        Picture(owning: body(handle), dotsPerInch: dotsPerInch)
    }

    /// The picture with 8 bits a pixel and without a palette.
    ///
    /// - Throws: `ExtractionError` with code `image_too_large` when memory does not suffice.
    func gray() throws -> Picture {
        guard let gray = mapped({ pixConvertTo8($0, 0) }) else {
            throw ExtractionError(.imageTooLarge, "There is no memory to prepare a page's picture.")
        }
        return gray
    }

    /// The pixels darker than a gray level, as set bits; of a gray picture.
    func binary(below level: Double) -> Picture? {
        mapped { pixThresholdToBinary($0, Int32(level.rounded())) }
    }

    /// How many pixels have each of the 256 grays; of a gray picture.
    ///
    /// - Parameter sampling: every how manieth row and column is looked at.
    func grayCounts(sampling: Int) -> [Double]? {
        var histogram = pixGetGrayHistogram(handle, Int32(min(sampling, max(min(columns, rows), 1))))
        defer { numaDestroy(&histogram) }
        guard let histogram else { return nil }
        return (0..<256).map { level in
            var count: Float = 0
            return numaGetFValue(histogram, Int32(level), &count) == 0 ? Double(count) : 0
        }
    }

    /// The number of set bits of a picture of one bit a pixel.
    var setBits: Int {
        var count: Int32 = 0
        return pixCountPixels(handle, &count, nil) == 0 ? Int(count) : 0
    }

    /// Calls `body` with rows of a gray picture, from top to bottom, every `step`th with the ones above and below it.
    func forEachRow(step: Int, _ body: (_ above: GrayRow, _ row: GrayRow, _ below: GrayRow) -> Void) {
        for index in stride(from: 1, to: rows - 1, by: max(step, 1)) {
            guard let above = row(index - 1), let here = row(index), let below = row(index + 1) else { return }
            body(above, here, below)
        }
    }

    /// A row of a gray picture; nil for pictures of other depths.
    func row(_ index: Int) -> GrayRow? {
        guard depth == 8, let data = pixGetData(handle) else { return nil }
        return GrayRow(start: UnsafeRawPointer(data + index * Int(pixGetWpl(handle))), count: columns)
    }
}

/// A row of a gray picture; valid as long as the picture is.
struct GrayRow {
    let start: UnsafeRawPointer
    let count: Int

    /// Leptonica keeps the leftmost pixel in the highest byte of a 32-bit word, which little-endian machines keep last.
    subscript(_ column: Int) -> Int { Int(start.load(fromByteOffset: column ^ 3, as: UInt8.self)) }
}
