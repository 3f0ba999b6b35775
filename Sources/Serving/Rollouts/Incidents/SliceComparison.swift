/// What is counted of two versions in one part of the traffic.
struct SliceComparison {
    /// Sums of values of 0…1.
    struct Sums {
        private(set) var count = 0
        private var sum = 0.0
        private var squares = 0.0

        /// 0 for nothing.
        var mean: Double { count == 0 ? 0 : sum / Double(count) }

        /// Of the mean; with one value of each extreme beside those that came, so that few equal values are not certain.
        var variance: Double {
            let count = Double(count) + 2
            let mean = (sum + 1) / count
            return ((squares + 1) / count - mean * mean) / count
        }

        mutating func add(_ value: Double) {
            count += 1
            sum += value
            squares += value * value
        }

        func without(_ other: Self) -> Self {
            var rest = self
            rest.count -= other.count
            rest.sum -= other.sum
            rest.squares -= other.squares
            return rest
        }
    }

    private(set) var canary = Sums()
    private(set) var stable = Sums()

    mutating func add(_ value: Double, isCanary: Bool) {
        if isCanary { canary.add(value) } else { stable.add(value) }
    }

    func without(_ other: Self) -> Self {
        var rest = self
        rest.canary = canary.without(other.canary)
        rest.stable = stable.without(other.stable)
        return rest
    }

    /// By how many standard errors the newcomer is further behind here than there.
    func excess(over rest: Self) -> Double {
        let difference = (canary.mean - stable.mean) - (rest.canary.mean - rest.stable.mean)
        let variance = canary.variance + stable.variance + rest.canary.variance + rest.stable.variance
        return difference / variance.squareRoot()
    }
}
