import COCR

/// How the pixels of a photograph lie, as the Exif part of a JPEG file says (Exif 2.3, section 4.6.4, tag 0x0112).
///
/// Cameras write what the sensor saw and note how they were held.
struct CameraOrientation {
    private static let tag = 0x0112
    private static let shortType = 3
    /// A directory of more entries than this is no directory.
    private static let mostEntries = 512

    /// 2…8; 1 stands for upright.
    private let value: Int

    /// nil where the file says nothing or that the picture is upright.
    init?(ofJPEG bytes: [UInt8]) {
        guard let exif = Self.exif(in: bytes), let value = Self.orientation(in: exif), (2...8).contains(value) else {
            return nil
        }
        self.value = value
    }

    /// By how many quarters the picture is to be turned clockwise; nil where it is mirrored.
    var quarterTurns: Int? { [3: 2, 6: 1, 8: 3][value] }

    /// The picture as it is to be looked at; nil when memory does not suffice.
    func uprighted(_ picture: UnsafeMutablePointer<Pix>) -> UnsafeMutablePointer<Pix>? {
        switch value {
        case 2: return pixFlipLR(nil, picture)
        case 3: return pixRotate180(nil, picture)
        case 4: return pixFlipTB(nil, picture)
        default:
            let turned = pixRotate90(picture, value < 7 ? 1 : -1)
            return value == 5 || value == 7 ? pixFlipLR(turned, turned) : turned
        }
    }

    /// What follows the mark of the Exif segment, which is written like a TIFF file.
    private static func exif(in bytes: [UInt8]) -> ArraySlice<UInt8>? {
        guard bytes.starts(with: [0xFF, 0xD8]) else { return nil }
        var position = 2
        while position + 4 <= bytes.count, bytes[position] == 0xFF, bytes[position + 1] != 0xDA {
            let length = Int(bytes[position + 2]) << 8 | Int(bytes[position + 3])
            let end = position + 2 + length
            guard length >= 2, end <= bytes.count else { return nil }
            let segment = bytes[(position + 4)..<end]
            if bytes[position + 1] == 0xE1, segment.starts(with: Array("Exif\0\0".utf8)) { return segment.dropFirst(6) }
            position = end
        }
        return nil
    }

    private static func orientation(in exif: ArraySlice<UInt8>) -> Int? {
        let isLittleEndian = exif.starts(with: Array("II".utf8))
        guard isLittleEndian || exif.starts(with: Array("MM".utf8)) else { return nil }
        func number(at offset: Int, bytes count: Int) -> Int? {
            guard offset >= 0, offset + count <= exif.count else { return nil }
            let start = exif.startIndex + offset
            let part = exif[start..<start + count]
            return (isLittleEndian ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(at: 2, bytes: 2) == 42, let directory = number(at: 4, bytes: 4),
            let count = number(at: directory, bytes: 2), count <= mostEntries
        else { return nil }
        let entries = (0..<count).map { directory + 2 + 12 * $0 }
        guard let entry = entries.first(where: { number(at: $0, bytes: 2) == tag }),
            number(at: entry + 2, bytes: 2) == shortType
        else { return nil }
        return number(at: entry + 8, bytes: 2)
    }
}
