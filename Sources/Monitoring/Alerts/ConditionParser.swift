/// Reads conditions of alerts.
package struct ConditionParser {
    /// Why a condition cannot be read, as the end of a sentence.
    package struct Complaint: Error, Hashable, CustomStringConvertible {
        package let description: String
    }

    /// Seconds that a window may be long.
    private static let windows = 60.0...90 * 86_400
    private static let holds = 0.0...30 * 86_400

    private var words: ArraySlice<String>

    /// What a condition's text says: the condition, and for how long it must hold, where the text says so.
    ///
    /// - Throws: `Complaint`, which names what is known where a word is not.
    package static func parse(_ text: String) throws(Complaint) -> (condition: AlertCondition, hold: Double?) {
        var parser = Self(words: Self.words(of: text)[...])
        return try parser.condition()
    }

    /// Words, and signs of comparison as words of their own.
    private static func words(of text: String) -> [String] {
        var (words, word) = ([String](), "")
        func isSign(_ character: Character) -> Bool { "<>=!".contains(character) }
        for character in text {
            let isGap = character == " " || character == "," || character == "\t"
            if isGap || (word.last.map { isSign($0) != isSign(character) } ?? false) {
                if !word.isEmpty { words.append(word) }
                word = ""
            }
            if !isGap { word.append(character) }
        }
        return word.isEmpty ? words : words + [word]
    }

    private mutating func condition() throws(Complaint) -> (AlertCondition, Double?) {
        guard var word = words.popFirst() else { throw Self.shape("is empty") }
        var statistic = MetricStatistic.standard
        if let known = MetricStatistic(word) {
            statistic = known
            guard let next = words.popFirst() else { throw Self.shape("names no metric") }
            word = next
        }
        guard let metric = MonitoredMetric(rawValue: word) else {
            let known = MonitoredMetric.allCases.map(\.rawValue).joined(separator: ", ")
            throw Complaint(description: "'\(word.prefix(60))' is no metric; there are \(known)")
        }
        if case .quantile = statistic, metric.kinds.contains(where: { !$0.isSketched }) {
            throw Complaint(description: "'\(metric.rawValue)' is a rate and has no percentiles")
        }
        guard let sign = words.popFirst(), let comparison = AlertCondition.Comparison(rawValue: sign) else {
            throw Self.shape("has no <, <=, > or >= behind '\(word)'")
        }
        let threshold = try number(for: metric)
        var condition = AlertCondition(metric, statistic, comparison, threshold)
        let hold = try clauses(&condition)
        return (condition, hold)
    }

    private mutating func number(for metric: MonitoredMetric) throws(Complaint) -> Double {
        guard var text = words.popFirst() else { throw Self.shape("has no number to compare with") }
        var factor = 1.0
        if text.hasSuffix("%") {
            (text, factor) = (String(text.dropLast()), 0.01)
        } else if text.hasSuffix("ms"), metric == .inferenceLatency {
            text = String(text.dropLast(2))
        }
        guard let number = Double(text), number.isFinite else {
            throw Complaint(description: "'\(text.prefix(60))' is no number")
        }
        if metric == .inferenceLatency, words.first == "ms" { words.removeFirst() }
        return number * factor
    }

    private mutating func clauses(_ condition: inout AlertCondition) throws(Complaint) -> Double? {
        var hold: Double?
        while let word = words.popFirst() {
            switch word {
            case "over": condition.window = try time(after: word, in: Self.windows)
            case "for": hold = try time(after: word, in: Self.holds)
            case "by": condition.groupings = try groupings()
            case "at":
                guard words.popFirst() == "least", let number = words.popFirst().flatMap({ Int($0) }), number > 0
                else { throw Self.shape("needs a whole number behind 'at least'") }
                condition.minimum = number
            default: throw Self.shape("has '\(word.prefix(60))', which is none of over, for, by, at least")
            }
        }
        return hold
    }

    private mutating func time(after word: String, in range: ClosedRange<Double>) throws(Complaint) -> Double {
        guard let text = words.popFirst(), let seconds = StretchOfTime.seconds(text), range.contains(seconds) else {
            throw Complaint(
                description: "needs a time behind '\(word)', such as 30s, 5m, 2h or 1d, "
                    + "from \(StretchOfTime.text(range.lowerBound)) to \(StretchOfTime.text(range.upperBound))"
            )
        }
        return seconds
    }

    private mutating func groupings() throws(Complaint) -> Set<MetricTable.Grouping> {
        var found: Set<MetricTable.Grouping> = []
        while let word = words.first, let grouping = MetricTable.Grouping(rawValue: word) {
            found.insert(grouping)
            words.removeFirst()
        }
        guard !found.isEmpty else { throw Self.shape("needs version, arm or slice behind 'by'") }
        // What a version does says nothing of another.
        return found.union([.version])
    }

    private static func shape(_ what: String) -> Complaint {
        Complaint(description: "\(what); write it as 'model_accuracy < 0.85 over 7d for 10m by version at least 50'")
    }
}
