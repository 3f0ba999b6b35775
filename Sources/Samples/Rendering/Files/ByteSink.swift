/// Bytes that a C library writes piece by piece.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    func append(_ start: UnsafePointer<UInt8>?, _ count: Int) {
        bytes.append(contentsOf: UnsafeBufferPointer(start: start, count: count))
    }
}
