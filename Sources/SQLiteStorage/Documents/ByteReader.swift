import Documents
import Foundation

/// Reads what a `ByteWriter` wrote; damaged bytes are an error, never a trap.
struct ByteReader {
    private let bytes: [UInt8]
    private var position = 0

    init(_ data: Data) { bytes = Array(data) }

    /// The bytes not read yet.
    var remaining: Int { bytes.count - position }

    mutating func byte() throws(Failure) -> UInt8 {
        guard position < bytes.count else { throw Failure.corrupt("page") }
        position += 1
        return bytes[position - 1]
    }

    mutating func unsigned() throws(Failure) -> Int {
        guard let value = Int(exactly: try bits()) else { throw Failure.corrupt("page") }
        return value
    }

    mutating func signed() throws(Failure) -> Int {
        let value = try bits()
        return Int(bitPattern: UInt(value >> 1)) ^ -Int(bitPattern: UInt(value & 1))
    }

    mutating func scaled(by scale: Double) throws(Failure) -> Double { Double(try signed()) / scale }

    mutating func optional(scale: Double) throws(Failure) -> Double? {
        try byte() == 0 ? nil : try scaled(by: scale)
    }

    mutating func text() throws(Failure) -> String {
        let count = try unsigned()
        guard count <= remaining else { throw Failure.corrupt("page") }
        position += count
        return String(decoding: bytes[position - count..<position], as: UTF8.self)
    }

    private mutating func bits() throws(Failure) -> UInt64 {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 64, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw Failure.corrupt("page")
    }
}
