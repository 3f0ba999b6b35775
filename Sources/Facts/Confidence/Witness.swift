import Documents

/// What the facts of a document say of one another.
struct Witness {
    let arithmetic: Arithmetic
    /// How often each fact's figures stand in the document.
    private var counts: [String: Int] = [:]
    /// Whether nearly all amounts of the document are written with cents.
    private let hasCents: Bool

    init(_ pages: [ReadPage]) {
        arithmetic = Arithmetic(pages)
        let amounts = pages.flatMap(\.money)
        hasCents = amounts.count >= 5 && amounts.count { $0.value.contains(".") } * 4 >= amounts.count * 3
        let facts = pages.flatMap {
            $0.money.map(\.evidence) + $0.percentages.map(\.evidence) + $0.dates.map(\.evidence)
        }
        for fact in facts { counts[Self.figures(fact.text), default: 0] += 1 }
    }

    /// Whether the same figures stand in another fact.
    func isRepeated(_ fact: Evidence) -> Bool { counts[Self.figures(fact.text), default: 0] > 1 }

    /// Whether an amount is without cents where nearly all others have them.
    func isOdd(_ fact: Evidence) -> Bool { hasCents && !fact.text.contains(".") }

    /// The letters and digits of a quote, in small letters.
    private static func figures(_ text: String) -> String {
        text.lowercased().filter { $0.isNumber || $0.isLetter || $0 == "." || $0 == "%" }
    }
}
