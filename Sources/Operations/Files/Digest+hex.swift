package import Crypto

extension Digest {
    /// Lower-case hexadecimal digits.
    package var hexDigits: String {
        String(unsafeUninitializedCapacity: 2 * Self.byteCount) { characters in
            for (place, byte) in enumerated() {
                characters[2 * place] = hexDigit(byte >> 4)
                characters[2 * place + 1] = hexDigit(byte & 15)
            }
            return 2 * Self.byteCount
        }
    }
}

private func hexDigit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
}
