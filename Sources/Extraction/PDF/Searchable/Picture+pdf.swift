import COCR
import Foundation

extension Picture {
    /// The quality of pictures that are packed with loss, of 100.
    private static let quality: Int32 = 85

    /// A PDF file of one page that is the picture.
    ///
    /// - Parameter packedLossily: As JPEG, for pictures that were drawn and never were a file.
    /// - Throws: `ExtractionError` with code `damaged`.
    func pdfPage(packedLossily: Bool = false) throws -> [UInt8] {
        if packedLossily { return try Self.pdfPage(ofJPEG: jpeg(), dotsPerInch: dotsPerInch) }
        return try Self.written { data, size in
            let resolution = Int32(dotsPerInch.rounded())
            return pixConvertToPdfData(handle, Int32(L_FLATE_ENCODE), 0, data, size, 0, 0, resolution, nil, nil, 0)
        }
    }

    /// A PDF file of one page that is the JPEG picture, byte by byte.
    ///
    /// - Throws: `ExtractionError` with code `damaged`.
    static func pdfPage(ofJPEG bytes: [UInt8], dotsPerInch: Double) throws -> [UInt8] {
        // Leptonica takes the bytes over, and the data with them.
        guard let owned = malloc(bytes.count)?.assumingMemoryBound(to: UInt8.self) else { throw unwritten }
        owned.update(from: bytes, count: bytes.count)
        guard let data = l_generateJpegDataMem(owned, bytes.count, 0) else { throw unwritten }
        data.pointee.res = Int32(dotsPerInch.rounded())
        return try written { cidConvertToPdfData(data, nil, $0, $1) }
    }

    private func jpeg() throws -> [UInt8] {
        try Self.written { pixWriteMemJpeg($0, $1, handle, Self.quality, 0) }
    }

    private static func written(
        _ write: (UnsafeMutablePointer<UnsafeMutablePointer<UInt8>?>, UnsafeMutablePointer<Int>) -> Int32
    ) throws -> [UInt8] {
        var data: UnsafeMutablePointer<UInt8>?
        var size = 0
        guard write(&data, &size) == 0, let data else { throw unwritten }
        defer { lept_free(data) }
        return Array(UnsafeBufferPointer(start: data, count: size))
    }

    private static let unwritten = ExtractionError(.damaged, "The picture of a page cannot be written as PDF.")
}
