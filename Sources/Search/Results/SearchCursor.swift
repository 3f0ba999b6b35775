import Foundation

/// What comes behind a page of hits: passages in an order that was settled with the first page.
///
/// Whatever is indexed meanwhile, the next page goes on behind this one and repeats nothing. The ids are carried along, so
/// that nobody has to keep them; whether their holder may see them is asked again with every page.
struct SearchCursor: Hashable {
    /// Which question the pages answer.
    let question: UInt64
    /// When the first page was asked for, in seconds since 1970; later pages count from then.
    let time: Double
    /// The passages still to come.
    let passages: [Int64]

    private static let format: UInt8 = 1
    /// No answer lists more.
    private static let maximumCount = 4096

    init(question: UInt64, time: Double, passages: [Int64]) {
        (self.question, self.time, self.passages) = (question, time, passages)
    }

    /// The cursor as a text that may stand in an address.
    var token: String {
        var bytes = [Self.format]
        bytes.append(littleEndian: question)
        bytes.append(littleEndian: time.bitPattern)
        var last: Int64 = 0
        for passage in passages {
            bytes.append(zigzag: passage &- last)
            last = passage
        }
        return Data(bytes).base64EncodedString().replacing("+", with: "-").replacing("/", with: "_")
            .replacing("=", with: "")
    }

    /// The cursor of that text; nil when it is none.
    init?(token: String) {
        let padded = token.replacing("-", with: "+").replacing("_", with: "/")
        let missing = String(repeating: "=", count: (4 - padded.utf8.count % 4) % 4)
        guard let bytes = Data(base64Encoded: padded + missing).map(Array.init), bytes.count >= 17,
            bytes[0] == Self.format
        else { return nil }
        func number(at start: Int) -> UInt64 { bytes[start..<start + 8].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
        var (rest, passages, last) = (bytes[17...], [Int64](), Int64(0))
        while !rest.isEmpty {
            guard passages.count < Self.maximumCount, let step = rest.takeZigzag() else { return nil }
            last &+= step
            passages.append(last)
        }
        let time = Double(bitPattern: number(at: 9))
        guard time.isFinite else { return nil }
        self.init(question: number(at: 1), time: time, passages: passages)
    }
}

extension [UInt8] {
    fileprivate mutating func append(littleEndian value: UInt64) {
        for shift in 0..<8 { append(UInt8(truncatingIfNeeded: value >> UInt64(8 * shift))) }
    }

    /// Small numbers take few bytes, whatever their sign.
    fileprivate mutating func append(zigzag value: Int64) {
        var rest = UInt64(bitPattern: value << 1 ^ value >> 63)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }
}

extension ArraySlice<UInt8> {
    /// Takes a number that was written with `append(zigzag:)` from the front; nil when there is none.
    fileprivate mutating func takeZigzag() -> Int64? {
        var (value, shift) = (UInt64(0), UInt64(0))
        while let byte = popFirst(), shift < 64 {
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int64(bitPattern: value >> 1) ^ -Int64(bitPattern: value & 1) }
            shift += 7
        }
        return nil
    }
}
