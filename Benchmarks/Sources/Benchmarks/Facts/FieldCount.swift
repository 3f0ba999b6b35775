import Foundation

/// How often a field was found right, wrong, or not at all.
struct FieldCount {
    enum Verdict {
        case right, wrong, missed
        /// The paper does not state the field, and no value was found.
        case leftOpen
        /// The paper does not state the field, and a value was found.
        case falselyFilled

        /// `truth` is empty where the paper states none; `a|b` allows either.
        init(of fact: FeatureFile.KeyFact?, truth: String) {
            if truth.isEmpty {
                self = fact?.value == nil ? .leftOpen : .falselyFilled
            } else if let value = fact?.value {
                self = isSame(value, truth) ? .right : .wrong
            } else {
                self = .missed
            }
        }

        var isFault: Bool { self == .wrong || self == .missed || self == .falselyFilled }
    }

    private var verdicts: [Verdict: Int] = [:]
    private var amongAlternatives = 0

    mutating func add(_ verdict: Verdict, fact: FeatureFile.KeyFact?, truth: String) {
        verdicts[verdict, default: 0] += 1
        guard verdict == .wrong || verdict == .missed, let fact else { return }
        if fact.alternatives.contains(where: { isSame($0.value, truth) }) { amongAlternatives += 1 }
    }

    static let header = "field                 right  wrong  missed  precision  recall   absent  falsely filled"

    /// A line of the table under the header.
    func line(_ field: String) -> String {
        let (right, wrong, missed) = (count(.right), count(.wrong), count(.missed))
        let stated = right + wrong + missed
        let absent = count(.leftOpen) + count(.falselyFilled)
        let cells = [
            cell(right, 5), cell(wrong, 7), cell(missed, 8), cell(share(right, of: right + wrong), 11),
            cell(share(right, of: stated), 8), cell(absent, 9), cell(count(.falselyFilled), 16),
        ]
        let name = field.padding(toLength: 22, withPad: " ", startingAt: 0)
        let note = amongAlternatives > 0 ? "  (\(amongAlternatives) among the alternatives)" : ""
        return name + cells.joined() + note
    }

    static func + (first: Self, second: Self) -> Self {
        var sum = first
        sum.verdicts.merge(second.verdicts, uniquingKeysWith: +)
        sum.amongAlternatives += second.amongAlternatives
        return sum
    }

    private func count(_ verdict: Verdict) -> Int { verdicts[verdict, default: 0] }

    private func share(_ part: Int, of whole: Int) -> String {
        whole == 0 ? "-" : (Double(part) / Double(whole)).text(2)
    }

    private func cell(_ value: some CustomStringConvertible, _ width: Int) -> String {
        let text = value.description
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }
}

/// Letters and digits in order are the same, and what follows a complete truth (a town, a code) is let pass.
private func isSame(_ value: String, _ truth: String) -> Bool {
    func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
    return truth.split(separator: "|").map(String.init).contains { truth in
        if let number = Double(value), let expected = Double(truth) { return number == expected }
        return plain(value).hasPrefix(plain(truth))
    }
}
