/// Sums and products over contiguous numbers, eight or sixteen at a time.
///
/// Products of `Float` are summed in `Float`, in an order that depends only on the length: equal input gives equal bits
/// on every machine.
package enum VectorMath {
    /// The sum of the products of equal places; 0 for empty vectors.
    ///
    /// - Precondition: `a.count == b.count`.
    package static func dot(_ a: [Float], _ b: [Float]) -> Float {
        a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in dot(a, b) } }
    }

    /// The sum of the products of equal places; 0 for empty vectors.
    ///
    /// - Precondition: `a.count == b.count`.
    package static func dot(_ a: UnsafeBufferPointer<Float>, _ b: UnsafeBufferPointer<Float>) -> Float {
        precondition(a.count == b.count, "vectors of \(a.count) and \(b.count) numbers have no dot product")
        let left = UnsafeRawBufferPointer(a)
        let right = UnsafeRawBufferPointer(b)
        let wide = a.count & ~15
        var even = SIMD8<Float>.zero
        var odd = SIMD8<Float>.zero
        for index in stride(from: 0, to: wide, by: 16) {
            let byte = index * MemoryLayout<Float>.stride
            even +=
                left.loadUnaligned(fromByteOffset: byte, as: SIMD8<Float>.self)
                * right.loadUnaligned(fromByteOffset: byte, as: SIMD8<Float>.self)
            odd +=
                left.loadUnaligned(fromByteOffset: byte + 32, as: SIMD8<Float>.self)
                * right.loadUnaligned(fromByteOffset: byte + 32, as: SIMD8<Float>.self)
        }
        var sum = (even + odd).sum()
        for index in wide..<a.count { sum += a[index] * b[index] }
        return sum
    }

    /// The exact sum of the products of equal places; 0 for empty vectors.
    ///
    /// - Precondition: `a.count == b.count`, at most 131,071 numbers (beyond, the sum could leave 32 bits).
    package static func dot(_ a: [Int8], _ b: [Int8]) -> Int32 {
        a.withUnsafeBufferPointer { a in b.withUnsafeBufferPointer { b in dot(a, b) } }
    }

    /// The exact sum of the products of equal places; 0 for empty vectors.
    ///
    /// - Precondition: `a.count == b.count`, at most 131,071 numbers (beyond, the sum could leave 32 bits).
    package static func dot(_ a: UnsafeBufferPointer<Int8>, _ b: UnsafeBufferPointer<Int8>) -> Int32 {
        precondition(a.count == b.count, "vectors of \(a.count) and \(b.count) numbers have no dot product")
        precondition(a.count <= 131_071, "\(a.count) numbers are too many for an exact 32-bit sum")
        let left = UnsafeRawBufferPointer(a)
        let right = UnsafeRawBufferPointer(b)
        let wide = a.count & ~15
        var lanes = SIMD16<Int32>.zero
        for index in stride(from: 0, to: wide, by: 16) {
            let x = SIMD16<Int16>(truncatingIfNeeded: left.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self))
            let y = SIMD16<Int16>(truncatingIfNeeded: right.loadUnaligned(fromByteOffset: index, as: SIMD16<Int8>.self))
            // A product of two Int8 fits 16 bits: at most 128 × 128.
            lanes &+= SIMD16<Int32>(truncatingIfNeeded: x &* y)
        }
        var sum = lanes.wrappedSum()
        for index in wide..<a.count { sum += Int32(a[index]) * Int32(b[index]) }
        return sum
    }
}
