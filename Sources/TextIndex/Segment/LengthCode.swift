/// A length in one byte: exact up to 23, then with an error below an eighth.
///
/// Four significant bits and an exponent, shifted so that small lengths are exact; the code rises with the length.
/// Source: Lucene 10, `SmallFloat.intToByte4`.
enum LengthCode {
    private static let exact = 24

    /// The code of a length; lengths of 2^31 or more count as the longest.
    static func code(of length: Int) -> UInt8 {
        guard length >= exact else { return UInt8(max(0, length)) }
        let rest = min(length, Int(Int32.max)) - exact
        guard rest >= 8 else { return UInt8(exact + rest) }
        let shift = Int.bitWidth - rest.leadingZeroBitCount - 4
        return UInt8(min(255, exact + ((shift + 1) << 3 | rest >> shift & 7)))
    }

    /// The length that a code stands for.
    static let lengths: [Int] = (0...255).map { code in
        guard code >= exact else { return code }
        let rest = code - exact
        return exact + (rest < 8 ? rest : (8 + rest & 7) << (rest >> 3 - 1))
    }
}
