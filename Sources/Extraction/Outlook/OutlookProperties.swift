/// The properties of a message, a recipient or an attachment of Outlook (MS-OXMSG, section 2).
struct OutlookProperties {
    /// The stream of the properties that have a fixed size.
    static let streamName = "__properties_version1.0"
    private static let entrySize = 16
    private static let (text, codedText, binary): (UInt32, UInt32, UInt32) = (0x001F, 0x001E, 0x0102)

    private let file: CompoundFile
    private let entries: [String: CompoundFile.Entry]
    private var numbers: [UInt32: UInt64] = [:]
    /// Of texts that are not in Unicode.
    private var codePage = 1_252

    /// Reads the properties in a storage.
    ///
    /// - Parameters:
    ///   - headerSize: the bytes before the first property: 32 for a message, 24 for one inside another, 8 for others.
    ///   - message: the message that a recipient or an attachment belongs to.
    /// - Throws: `ExtractionError` with code `damaged`.
    init(_ storage: [CompoundFile.Entry], of file: CompoundFile, headerSize: Int, message: Self? = nil) throws {
        self.file = file
        entries = Dictionary(storage.map { ($0.name.uppercased(), $0) }) { first, _ in first }
        if let stream = entries[Self.streamName.uppercased()], stream.isStream {
            let bytes = try file.content(of: stream)
            for offset in stride(from: headerSize, to: bytes.count - Self.entrySize + 1, by: Self.entrySize) {
                let low = UInt64(LittleEndian.number(at: offset + 8, in: bytes))
                let high = UInt64(LittleEndian.number(at: offset + 12, in: bytes))
                numbers[LittleEndian.number(at: offset, in: bytes)] = high << 32 | low
            }
        }
        codePage = integer(0x3FFD) ?? integer(0x3FDE) ?? message?.codePage ?? codePage
    }

    /// The text of that property; nil where it is missing or empty.
    func text(_ property: UInt32) throws -> String? {
        let text: String
        if let stream = entries[Self.name(property, Self.text)] {
            let bytes = try file.content(of: stream)
            let units = stride(from: 0, to: bytes.count - 1, by: 2).map {
                UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8
            }
            text = String(decoding: units, as: UTF16.self)
        } else if let stream = entries[Self.name(property, Self.codedText)] {
            text = RTFFonts.text(of: try file.content(of: stream), codePage: codePage)
        } else {
            return nil
        }
        let cleaned = text.replacing("\0", with: "")
        return cleaned.allSatisfy(\.isWhitespace) ? nil : cleaned
    }

    /// The bytes of that property; nil where it is missing.
    func bytes(_ property: UInt32) throws -> [UInt8]? {
        guard let stream = entries[Self.name(property, Self.binary)], stream.isStream else { return nil }
        return try file.content(of: stream)
    }

    func integer(_ property: UInt32) -> Int? {
        numbers[property << 16 | 0x0003].map { Int(UInt32(truncatingIfNeeded: $0)) }
    }

    /// A time in seconds since 1970; nil where it is missing or no time of our days.
    func time(_ property: UInt32) -> Int64? {
        guard let ticks = numbers[property << 16 | 0x0040], ticks > 0, ticks <= UInt64(Int64.max) else { return nil }
        // Ticks of 100 nanoseconds since 1601.
        return Int64(ticks / 10_000_000) - 11_644_473_600
    }

    /// The storage that the property is, such as a message inside this one.
    func storage(_ property: UInt32) -> CompoundFile.Entry? {
        entries[Self.name(property, 0x000D)].flatMap { $0.isStream ? nil : $0 }
    }

    private static func name(_ property: UInt32, _ type: UInt32) -> String {
        let digits = String(property << 16 | type, radix: 16, uppercase: true)
        return "__SUBSTG1.0_" + String(repeating: "0", count: 8 - digits.count) + digits
    }
}
