import Foundation

extension UnsafeRawBufferPointer {
    /// Whether the bytes come before others in the order of bytes, which for UTF-8 is that of the Unicode scalars.
    func precedes(_ other: UnsafeRawBufferPointer) -> Bool {
        guard let mine = baseAddress, let others = other.baseAddress else { return count < other.count }
        let order = memcmp(mine, others, Swift.min(count, other.count))
        return order == 0 ? count < other.count : order < 0
    }

    func equals(_ other: UnsafeRawBufferPointer) -> Bool {
        guard count == other.count else { return false }
        guard let mine = baseAddress, let others = other.baseAddress else { return true }
        return memcmp(mine, others, count) == 0
    }
}

extension [UInt8] {
    /// Whether the bytes come before others in the order of bytes.
    func precedes(_ other: [UInt8]) -> Bool {
        withUnsafeBytes { mine in other.withUnsafeBytes { mine.precedes($0) } }
    }
}
