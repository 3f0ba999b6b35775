/// An output of a model, as the Open Inference Protocol has it.
package struct OutputTensor: Hashable, Sendable {
    /// Its elements, row by row.
    package enum Elements: Hashable, Sendable {
        /// `BYTES`
        case texts([String])
        /// `FP64`
        case numbers([Double])
        /// `BOOL`
        case flags([Bool])
    }

    package var name: String
    /// The product is the number of elements.
    package var shape: [Int]
    package var elements: Elements

    package init(name: String, shape: [Int], elements: Elements) {
        self.name = name
        self.shape = shape
        self.elements = elements
    }

    package var datatype: String {
        switch elements {
        case .texts: "BYTES"
        case .numbers: "FP64"
        case .flags: "BOOL"
        }
    }

    /// The elements one after the other: little-endian numbers, texts with their lengths before them, flags as 0 or 1.
    package var bytes: [UInt8] {
        var bytes: [UInt8] = []
        switch elements {
        case .texts(let texts):
            for text in texts {
                withUnsafeBytes(of: UInt32(truncatingIfNeeded: text.utf8.count).littleEndian) {
                    bytes.append(contentsOf: $0)
                }
                bytes += text.utf8
            }
        case .numbers(let numbers):
            for number in numbers {
                withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
            }
        case .flags(let flags): bytes = flags.map { $0 ? 1 : 0 }
        }
        return bytes
    }
}
