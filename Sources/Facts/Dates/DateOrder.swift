import Documents

/// Settles which of two orders the ambiguous dates of a document are in, by its dates that can be in one order only.
enum DateOrder {
    /// The dates with `03/04/2024` read in the order that `25/12/2024`, elsewhere in the document, proves.
    ///
    /// A settled date is surer, and keeps its other reading as the alternative; where the proofs contradict each other,
    /// or there is none, nothing changes.
    static func settled(_ dates: [DateFact]) -> [DateFact] {
        let proofs = Set(dates.compactMap { $0.alternative == nil ? order(of: $0) : nil })
        guard proofs.count == 1, let proof = proofs.first else { return dates }
        return dates.map { fact in
            guard let other = fact.alternative, let order = order(of: fact) else { return fact }
            var settled = fact
            if order != proof { (settled.value, settled.alternative) = (other, fact.value) }
            settled.evidence.confidence = min(1, fact.evidence.confidence * settlement)
            return settled
        }
    }

    /// The certainty of a date with one reading against that of one with two: 0.97 to 0.8, and a little caution.
    private static let settlement = 1.18

    private enum Order {
        case dayFirst, monthFirst
    }

    /// The order of a date in numbers with slashes or hyphens; nil where both parts are alike or names are used.
    private static func order(of fact: DateFact) -> Order? {
        let parts = fact.evidence.text.split { "/-. ".contains($0) }
        guard fact.isDay, parts.count == 3, !fact.evidence.text.contains("."), let first = Int(parts[0]),
            let second = Int(parts[1]), parts[0].count <= 2, first != second, let day = Int(fact.value.suffix(2))
        else { return nil }
        return day == first ? .dayFirst : .monthFirst
    }
}
