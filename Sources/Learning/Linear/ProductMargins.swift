/// Margins by the products of each two rows: reading one costs a step, and a change as much as there are rows.
struct ProductMargins: Margins {
    private let count: Int
    /// By row, then by row.
    private let products: UnsafeBufferPointer<Float>
    /// By group, then by row.
    private let margins: UnsafeMutableBufferPointer<Lanes>

    /// Lends margins of machines whose weights are all 0.
    static func withMargins(of products: RowProducts, groups: Int, _ body: (Self) -> Void) {
        var margins = [Lanes](repeating: .zero, count: products.count * groups)
        margins.withUnsafeMutableBufferPointer { margins in
            products.values.withUnsafeBufferPointer { values in
                body(Self(count: products.count, products: values, margins: margins))
            }
        }
    }

    @inline(__always)
    func value(of row: Int, group: Int) -> Lanes { margins[group &* count &+ row] }

    @inline(__always)
    func add(_ change: Lanes, of row: Int, group: Int) {
        let line = row &* count
        let start = group &* count
        for other in 0..<count { margins[start &+ other] += products[line &+ other] * change }
    }
}
