/// A version as Debian orders it; any text is one.
///
/// Source: Debian Policy Manual, section 5.6.12.
package struct DebianVersion: Sendable, Comparable {
    private let epoch: Int
    private let upstream: [UInt8]
    /// Empty for none, which is the same as `0`.
    private let revision: [UInt8]

    package init(_ text: String) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        epoch = parts.count == 2 ? Int(parts[0]) ?? 0 : 0
        let rest = Array((parts.last ?? "").utf8)
        let hyphen = rest.lastIndex(of: UInt8(ascii: "-")) ?? rest.endIndex
        upstream = Array(rest[..<hyphen])
        revision = Array(rest[hyphen...].dropFirst())
    }

    package static func < (left: Self, right: Self) -> Bool {
        guard left.epoch == right.epoch else { return left.epoch < right.epoch }
        let upstream = difference(left.upstream, right.upstream)
        return (upstream != 0 ? upstream : difference(left.revision, right.revision)) < 0
    }

    package static func == (left: Self, right: Self) -> Bool { !(left < right) && !(right < left) }

    /// Stretches of other characters and of digits are compared in turn.
    private static func difference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var (a, b) = (left[...], right[...])
        while !a.isEmpty || !b.isEmpty {
            while a.first.map({ !isDigit($0) }) ?? false || b.first.map({ !isDigit($0) }) ?? false {
                let (first, second) = (weight(a.first), weight(b.first))
                // Equal ones are the same character on both sides: an end weighs what no other does.
                guard first == second else { return first - second }
                (a, b) = (a.dropFirst(), b.dropFirst())
            }
            let (first, second) = (number(&a), number(&b))
            if first.count != second.count { return first.count - second.count }
            if let unequal = zip(first, second).first(where: { $0 != $1 }) { return Int(unequal.0) - Int(unequal.1) }
        }
        return 0
    }

    /// Takes a number's digits, without zeroes before it.
    private static func number(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        let digits = text.prefix(while: isDigit)
        text = text.dropFirst(digits.count)
        return digits.drop { $0 == UInt8(ascii: "0") }
    }

    /// A tilde comes before the end, the end before letters, and letters before all else; where a number begins, the other
    /// side has ended as far as this stretch goes.
    private static func weight(_ character: UInt8?) -> Int {
        guard let character, !isDigit(character) else { return 0 }
        if character == UInt8(ascii: "~") { return -1 }
        let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(character | 0x20)
        return isLetter ? Int(character) : Int(character) + 256
    }

    private static func isDigit(_ character: UInt8) -> Bool {
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(character)
    }
}
