/// The errors of a reading against the truth, in characters or in words.
package struct ErrorCount: Sendable, Hashable, Codable {
    package var errors: Int
    /// The length of the truth.
    package var total: Int

    package init(errors: Int = 0, total: Int = 0) {
        self.errors = errors
        self.total = total
    }

    /// Errors for each unit of truth; may exceed 1.
    ///
    /// An empty truth has a rate of 0 when nothing was read, else of 1.
    package var rate: Double { total > 0 ? Double(errors) / Double(total) : errors > 0 ? 1 : 0 }

    package static func + (left: Self, right: Self) -> Self {
        Self(errors: left.errors + right.errors, total: left.total + right.total)
    }

    /// Characters that differ.
    ///
    /// With `anyOrder`, lines may stand in any order: the better of both comparisons counts.
    package static func characters(of reading: NormalText, truth: NormalText, anyOrder: Bool) -> Self {
        let inOrder = EditDistance.between(scalars(truth.text), scalars(reading.text))
        let total = truth.text.unicodeScalars.count
        guard anyOrder, inOrder > 0 else { return Self(errors: inOrder, total: total) }
        let moved = byLines(truth.lines.map(scalars), scalars(reading.text), space: 32)
        return Self(errors: min(inOrder, moved), total: total)
    }

    /// Words that differ.
    package static func words(of reading: NormalText, truth: NormalText, anyOrder: Bool) -> Self {
        var numbers: [String: Int32] = [:]
        func numbered(_ words: [String]) -> [Int32] {
            words.map { word in
                let number = numbers[word] ?? Int32(numbers.count)
                numbers[word] = number
                return number
            }
        }
        let lines = truth.lines.map { numbered($0.split(separator: " ").map(String.init)) }
        let read = numbered(reading.words)
        let inOrder = EditDistance.between(lines.flatMap(\.self), read)
        let moved = anyOrder && inOrder > 0 ? byLines(lines, read, space: nil) : inOrder
        return Self(errors: min(inOrder, moved), total: lines.reduce(0) { $0 + $1.count })
    }

    /// Each line of the truth, the longest first, takes the stretch of the reading that it fits best.
    ///
    /// What no line has taken is an error. After Clausner, Pletschacher and Antonacopoulos, "Flexible character accuracy measure" (2020),
    /// with lines of the truth kept whole.
    private static func byLines(_ lines: [[Int32]], _ reading: [Int32], space: Int32?) -> Int {
        let taken: Int32 = -1
        var rest = reading
        var errors = 0
        for line in lines.sorted(by: { $0.count > $1.count }) {
            let fit = EditDistance.bestFit(of: line, in: rest)
            errors += fit.distance
            // A mark in place of the stretch, so that nothing is matched across it.
            if !fit.range.isEmpty { rest.replaceSubrange(fit.range, with: [taken]) }
        }
        return errors + rest.count { $0 != taken && $0 != space }
    }

    private static func scalars(_ text: String) -> [Int32] { text.unicodeScalars.map { Int32($0.value) } }
}
