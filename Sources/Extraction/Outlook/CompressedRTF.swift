/// The packed RTF of Outlook's messages (MS-OXRTFCP).
enum CompressedRTF {
    private static let headerSize = 16
    private static let packed: UInt32 = 0x7546_5A4C
    private static let plain: UInt32 = 0x414C_454D
    private static let windowSize = 4_096
    /// What the window holds before the first byte (MS-OXRTFCP, 2.1.2.1).
    static let dictionary = Array(
        ("{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript \\fdecor "
            + "MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par \\pard\\plain"
            + "\\f0\\fs20\\b\\i\\u\\tab\\tx").utf8
    )

    /// The RTF; what could be unpacked where the bytes are damaged, nil where they are none.
    static func unpack(_ bytes: [UInt8]) -> [UInt8]? {
        guard bytes.count >= headerSize else { return nil }
        switch LittleEndian.number(at: 8, in: bytes) {
        case plain: return Array(bytes.dropFirst(headerSize))
        case packed: return unpack(bytes[headerSize...])
        default: return nil
        }
    }

    private static func unpack(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var window = dictionary + [UInt8](repeating: 0x20, count: windowSize - dictionary.count)
        var end = dictionary.count
        var output: [UInt8] = []
        func put(_ byte: UInt8) {
            output.append(byte)
            window[end] = byte
            end = (end + 1) % windowSize
        }
        var rest = bytes
        while let flags = rest.popFirst() {
            for bit in 0..<8 {
                guard flags >> bit & 1 == 1 else {
                    guard let byte = rest.popFirst() else { return output }
                    put(byte)
                    continue
                }
                guard let high = rest.popFirst(), let low = rest.popFirst() else { return output }
                let place = Int(high) << 4 | Int(low) >> 4
                // A reference to the place where the next byte goes is the end.
                if place == end { return output }
                for index in 0..<(Int(low) & 0xF) + 2 { put(window[(place + index) % windowSize]) }
            }
        }
        return output
    }
}
