extension [UInt8] {
    /// Appends a whole number, its lowest byte first.
    mutating func append(littleEndian value: some FixedWidthInteger) {
        Swift.withUnsafeBytes(of: value.littleEndian) { append(contentsOf: $0) }
    }

    /// Appends a number of 0 or more in groups of seven bits, the lowest first; all but the last have the high bit set.
    mutating func append(variableLength value: Int) {
        var rest = UInt(value)
        while rest >= 0x80 {
            append(UInt8(truncatingIfNeeded: rest) | 0x80)
            rest >>= 7
        }
        append(UInt8(rest))
    }

    /// Appends numbers below 2^width one behind the other, bit by bit, the lowest first.
    mutating func append(packed numbers: some Sequence<UInt32>, width: Int) {
        var (pending, count) = (UInt64(0), 0)
        for number in numbers {
            pending |= UInt64(number) << UInt64(count)
            count += width
            while count >= 8 {
                append(UInt8(truncatingIfNeeded: pending))
                pending >>= 8
                count -= 8
            }
        }
        if count > 0 { append(UInt8(pending)) }
    }
}

extension UnsafeRawPointer {
    /// A whole number at that offset.
    @inline(__always)
    func number<Number: FixedWidthInteger>(at offset: Int, _: Number.Type) -> Int {
        Int(truncatingIfNeeded: Number(littleEndian: loadUnaligned(fromByteOffset: offset, as: Number.self)))
    }

    /// A number that was written with `append(variableLength:)`; `offset` moves behind it.
    func variableLength(at offset: inout Int) -> Int {
        var (value, shift) = (0, 0)
        while true {
            let byte = Int(load(fromByteOffset: offset, as: UInt8.self))
            offset += 1
            value |= (byte & 0x7F) << shift
            guard byte >= 0x80, shift < 56 else { return value }
            shift += 7
        }
    }

    /// The number at that index of what was written with `append(packed:width:)`; reads up to 8 bytes.
    @inline(__always)
    func packed(at index: Int, width: Int) -> UInt32 {
        let bit = index &* width
        let word = UInt64(littleEndian: loadUnaligned(fromByteOffset: bit &>> 3, as: UInt64.self))
        return UInt32(truncatingIfNeeded: (word &>> UInt64(bit & 7)) & ((1 &<< UInt64(width)) &- 1))
    }
}

extension UInt32 {
    /// How many bits it takes; 0 for 0.
    var width: Int { UInt32.bitWidth - leadingZeroBitCount }
}
