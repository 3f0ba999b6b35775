import COCR
import Testing

/// The grays of a picture file.
final class Pixels {
    private var handle: UnsafeMutablePointer<Pix>?

    init(_ file: [UInt8]) throws {
        var read = pixReadMem(file, file.count)
        defer { pixDestroy(&read) }
        handle = pixConvertTo8(read, 0)
        try #require(handle != nil)
    }

    deinit { pixDestroy(&handle) }

    var columns: Int { Int(pixGetWidth(handle)) }
    var rows: Int { Int(pixGetHeight(handle)) }

    /// How far the pixels that both have differ in the mean, in grays; all there are where the sizes do.
    func difference(from other: Pixels) -> Double {
        guard abs(columns - other.columns) < 2, abs(rows - other.rows) < 2 else { return 255 }
        var difference: Float = 255
        _ = pixCompareGray(handle, other.handle, Int32(L_COMPARE_ABS_DIFF), 0, nil, &difference, nil, nil)
        return Double(difference)
    }
}
