import Foundation

/// A vector in one signed byte a number: `scale` times the codes, off by at most half a `scale` in each number.
///
/// Symmetric scalar quantisation with one scale a vector, as in Faiss's `SQ8` without the offset.
struct QuantizedVector: Hashable, Sendable {
    var scale: Float
    var codes: [Int8]

    init(scale: Float, codes: [Int8]) {
        self.scale = scale
        self.codes = codes
    }

    /// The nearest codes; numbers that are not finite count as 0.
    init(_ vector: [Float]) {
        let finite = vector.map { $0.isFinite ? $0 : 0 }
        let largest = finite.reduce(0) { max($0, abs($1)) }
        scale = largest / 127
        let factor = largest > 0 ? 127 / largest : 0
        codes = finite.map { factor.isFinite ? Int8(max(-127, min(127, ($0 * factor).rounded()))) : 0 }
    }

    /// The codes as bytes.
    var data: Data { Data(codes.map(UInt8.init(bitPattern:))) }

    /// The codes of those bytes.
    static func codes(_ data: Data) -> [Int8] { data.map(Int8.init(bitPattern:)) }
}
