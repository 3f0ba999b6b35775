import Mathematics

/// The part of the samples whose answers are surely bad, not just by the chance of a few.
package struct WorstSlice: Hashable, Sendable, Codable {
    /// What all samples of the part have in common, such as the file type `pdf`.
    package struct Condition: Hashable, Sendable, Codable {
        package var slice: String
        package var value: String
    }

    /// One or two.
    package var conditions: [Condition]
    package var count: Int
    /// The share that is right.
    package var accuracy: Double
    /// Wilson's.
    ///
    /// The part was sought among many, so that its true accuracy is likely to be somewhat higher.
    package var accuracyInterval: RateInterval

    /// The part with the lowest upper end of its interval, among all parts of slices and all that two of them share.
    ///
    /// Parts by confidence are left out: they part the answers rather than the samples. Of equal parts, that of fewer
    /// conditions and more samples is taken. nil without samples.
    package init?(of predictions: [ScoredPrediction], on samples: [TextSample]) {
        var names = Names()
        var counts: [UInt64: (hits: Int, count: Int)] = [:]
        let columns = SliceScore.columns(of: samples)
        for (scored, sample) in zip(predictions, samples) {
            let hit = scored.truth == scored.prediction.label ? 1 : 0
            let parts = SliceScore.parts(of: sample, confidence: 1, columns: columns)
                .filter { $0.slice != "confidence" }
                .map { names.number(of: Condition(slice: $0.slice, value: $0.value)) }
                .sorted()
            for (place, first) in parts.enumerated() {
                // A part by itself is paired with itself.
                for second in parts[place...] {
                    let key = UInt64(first) << 32 | UInt64(second)
                    counts[key, default: (0, 0)].hits += hit
                    counts[key, default: (0, 0)].count += 1
                }
            }
        }
        let found = counts.map { key, tally in
            let (first, second) = (Int(key >> 32), Int(key & 0xFFFF_FFFF))
            return Self(
                conditions: (first == second ? [first] : [first, second]).map { names.known[$0] },
                hits: tally.hits,
                count: tally.count
            )
        }
        guard let worst = found.min(by: Self.isWorse) else { return nil }
        self = worst
    }

    private init(conditions: [Condition], hits: Int, count: Int) {
        self.conditions = conditions.sorted { ($0.slice, $0.value) < ($1.slice, $1.value) }
        self.count = count
        accuracy = Double(hits) / Double(max(1, count))
        accuracyInterval = RateInterval(WilsonInterval.interval(successes: hits, of: count))
    }

    private static func isWorse(_ left: Self, _ right: Self) -> Bool {
        if left.accuracyInterval.upper != right.accuracyInterval.upper {
            return left.accuracyInterval.upper < right.accuracyInterval.upper
        }
        if left.conditions.count != right.conditions.count { return left.conditions.count < right.conditions.count }
        return left.count == right.count ? left.text < right.text : left.count > right.count
    }

    /// `file_type pdf and read_by ocr`.
    package var text: String { conditions.map { "\($0.slice) \($0.value)" }.joined(separator: " and ") }

    /// Conditions by number, in the order in which they appear.
    private struct Names {
        private(set) var known: [Condition] = []
        private var numbers: [Condition: Int] = [:]

        mutating func number(of condition: Condition) -> Int {
            if let number = numbers[condition] { return number }
            numbers[condition] = known.count
            known.append(condition)
            return known.count - 1
        }
    }

    private enum CodingKeys: String, CodingKey {
        case conditions, count, accuracy
        case accuracyInterval = "accuracy_interval"
    }
}
