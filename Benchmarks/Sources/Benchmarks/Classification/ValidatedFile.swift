import Foundation

/// A real file, and what models that saw none of its family said of it, split by split.
struct ValidatedFile {
    struct Answer {
        var label: String
        var confidence: Double
    }

    var path: String
    var label: String
    var answers: [Answer]

    /// Reads a line of `deedbox models build-default --json`; nil when it is none.
    init?(_ object: [String: Any]) {
        guard let path = object["path"] as? String, let label = object["class"] as? String,
            let answers = object["answers"] as? [[String: Any]]
        else { return nil }
        self.path = path
        self.label = label
        self.answers = answers.compactMap { answer in
            guard let label = answer["class"] as? String, let confidence = answer["confidence"] as? Double else {
                return nil
            }
            return Answer(label: label, confidence: confidence)
        }
    }

    /// The name of the file, and each answer with its confidence.
    var line: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        let said = answers.map { "\($0.label) \($0.confidence.percent(0)) %" }.joined(separator: ", ")
        return "\(name) (\(label)): \(said)"
    }
}

/// The answers of one split.
struct ValidatedSplit {
    private var answers: [(truth: String, answer: ValidatedFile.Answer)]

    init(_ files: [ValidatedFile], split: Int) {
        answers = files.filter { split < $0.answers.count }.map { ($0.label, $0.answers[split]) }
    }

    private init(_ answers: [(truth: String, answer: ValidatedFile.Answer)]) { self.answers = answers }

    var count: Int { answers.count }
    var hits: Int { answers.count { $0.truth == $0.answer.label } }

    /// The mean F1 of these classes.
    func macroF1(over classes: [String]) -> Double {
        classes.reduce(0) { sum, label in
            let hits = answers.count { $0.truth == label && $0.answer.label == label }
            let called = answers.count { $0.answer.label == label }
            let own = answers.count { $0.truth == label }
            return sum + 2 * Double(hits) / Double(max(1, called + own))
        } / Double(max(1, classes.count))
    }

    /// Without that share of the answers, the least sure ones.
    func abstaining(_ share: Double) -> Self {
        let order = answers.sorted { $0.answer.confidence > $1.answer.confidence }
        return Self(Array(order.prefix(Int((Double(order.count) * (1 - share)).rounded(.up)))))
    }
}
