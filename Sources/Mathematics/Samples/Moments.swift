/// Count, mean and spread of values, taken in one at a time; two of them can be put together.
///
/// Source: Chan, Golub and LeVeque 1983, "Algorithms for computing the sample variance", equations 1.5 and 2.1, which lose
/// no digits to large means.
package struct Moments: Hashable, Sendable, Codable {
    package private(set) var count: Int
    /// 0 of no values.
    package private(set) var mean: Double
    /// The sum of squared distances from the mean.
    package private(set) var squares: Double

    package init() { (count, mean, squares) = (0, 0, 0) }

    package init(_ values: some Sequence<Double>) {
        self.init()
        for value in values { add(value) }
    }

    /// - Precondition: `count` and `squares` are not negative.
    package init(count: Int, mean: Double, squares: Double) {
        precondition(count >= 0 && squares >= 0, "\(count) values with squares \(squares)")
        (self.count, self.mean, self.squares) = (count, mean, squares)
    }

    /// With n − 1 below; 0 of fewer than two values.
    package var variance: Double { count > 1 ? squares / Double(count - 1) : 0 }

    /// The variance of the mean; infinite of fewer than two values.
    package var varianceOfMean: Double { count > 1 ? variance / Double(count) : .infinity }

    package mutating func add(_ value: Double) {
        count += 1
        let distance = value - mean
        mean += distance / Double(count)
        squares += distance * (value - mean)
    }

    package static func + (left: Self, right: Self) -> Self {
        guard left.count > 0, right.count > 0 else { return left.count > 0 ? left : right }
        let total = Double(left.count + right.count)
        let distance = right.mean - left.mean
        return Self(
            count: left.count + right.count,
            mean: left.mean + distance * Double(right.count) / total,
            squares: left.squares + right.squares + distance * distance * Double(left.count) * Double(right.count)
                / total
        )
    }
}
