/// An input of texts: a tensor of datatype `BYTES`.
package struct TextTensor: Hashable, Sendable {
    /// Before each element of a binary tensor stands its length, a little-endian number of so many bytes.
    private static let lengthBytes = 4

    package var name: String
    /// The sizes of its dimensions; their product is the number of elements.
    package var shape: [Int]
    /// Row by row.
    package var elements: [String]

    package init(name: String, shape: [Int], elements: [String]) {
        self.name = name
        self.shape = shape
        self.elements = elements
    }

    /// How many elements a tensor of that shape has.
    ///
    /// - Throws: when a size is negative, or there are more than `limit`.
    static func count(of shape: [Int], name: String, limit: Int) throws(InferenceError) -> Int {
        var count = 1
        for size in shape {
            let (product, overflow) = count.multipliedReportingOverflow(by: size)
            guard size >= 0, !overflow, product <= limit else {
                throw InferenceError("Input '\(name)' has the shape \(shape); up to \(limit) elements are accepted.")
            }
            count = product
        }
        return count
    }

    /// Takes a binary tensor apart: before each element stands its length.
    ///
    /// Nothing is set aside for what a length only claims.
    static func elements(
        of bytes: ArraySlice<UInt8>,
        count: Int,
        name: String
    ) throws(InferenceError) -> [String] {
        var rest = bytes
        var elements: [String] = []
        for index in 0..<count {
            let header = rest.prefix(lengthBytes)
            rest = rest.dropFirst(header.count)
            let length = header.reversed().reduce(0) { $0 << 8 | Int($1) }
            guard header.count == lengthBytes, length <= rest.count else {
                throw InferenceError(
                    "Element \(index) of input '\(name)' is longer than the bytes that are left of the tensor."
                )
            }
            guard let text = String(validating: rest.prefix(length), as: UTF8.self) else {
                throw InferenceError("Element \(index) of input '\(name)' is not UTF-8.")
            }
            elements.append(text)
            rest = rest.dropFirst(length)
        }
        guard rest.isEmpty else {
            throw InferenceError("Input '\(name)' has \(rest.count) bytes behind its \(count) elements.")
        }
        return elements
    }
}
