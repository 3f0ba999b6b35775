/// Parts answers by one feature: by class, or into ranges of a number with equally many answers.
struct Slicing {
    let feature: Suspect.Feature
    /// Upper ends of all ranges but the last, ascending.
    private let ends: [Double]

    init(_ feature: Suspect.Feature, _ answers: [SketchedAnswer], ranges: Int) {
        self.feature = feature
        let numbers = answers.compactMap { Self.number(feature, $0) }.sorted()
        var ends: [Double] = []
        for part in 1..<ranges where !numbers.isEmpty {
            let end = numbers[part * numbers.count / ranges]
            if end != ends.last, end != numbers.last { ends.append(end) }
        }
        self.ends = ends
    }

    /// The part that the answer is in; nil where nothing is known.
    func slice(of answer: SketchedAnswer) -> String? {
        guard feature != .answer else { return answer.label }
        guard let number = Self.number(feature, answer) else { return nil }
        guard let place = ends.firstIndex(where: { number <= $0 }) else {
            return ends.last.map { "above \(Self.text($0))" } ?? "all"
        }
        return place == 0
            ? "up to \(Self.text(ends[0]))" : "\(Self.text(ends[place - 1])) … \(Self.text(ends[place]))"
    }

    private static func number(_ feature: Suspect.Feature, _ answer: SketchedAnswer) -> Double? {
        switch feature {
        case .answer: nil
        case .textBytes: Double(answer.sketch.textBytes)
        case .textConfidence: answer.sketch.textConfidence
        case .novelty: answer.sketch.novelty
        }
    }

    /// Whole numbers as such, others to three decimals.
    private static func text(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e15 ? "\(Int(number))" : "\((number * 1_000).rounded() / 1_000)"
    }
}
