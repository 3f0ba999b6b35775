import Foundation

/// A question's vector as the scans need it: the signs of its numbers, and the numbers in two bytes each.
struct QuantizedQuery {
    /// A bit a number, set where it is above 0.
    let signs: [UInt64]
    let numbers: [Int16]
    /// What a number is worth.
    let scale: Double

    /// Numbers that are not finite count as 0.
    init(_ vector: [Float]) {
        let finite = vector.map { $0.isFinite ? Double($0) : 0 }
        // So large that the product with a row of codes of at most 127 stays below 2^31.
        let largest = min(Double(Int16.max), (0x1p31 - 1) / Double(127 * max(1, vector.count)) - 1)
        let most = finite.reduce(0) { max($0, abs($1)) }
        scale = most / largest
        let factor = most > 0 ? largest / most : 0
        numbers = finite.map { factor.isFinite ? Int16(($0 * factor).rounded()) : 0 }
        signs = Self.signs(numbers)
    }

    /// The bits of the numbers that are above 0, the first in the lowest bit of the first word.
    static func signs(_ numbers: some Collection<some FixedWidthInteger & SignedInteger>) -> [UInt64] {
        var signs = [UInt64](repeating: 0, count: (numbers.count + 63) / 64)
        for (place, number) in numbers.enumerated() where number > 0 { signs[place / 64] |= 1 << UInt64(place % 64) }
        return signs
    }
}
