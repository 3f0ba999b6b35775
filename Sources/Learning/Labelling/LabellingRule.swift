/// A rule of thumb that votes for a class, or abstains.
package struct LabellingRule: Hashable, Sendable {
    /// Where a rule looks.
    package enum Place: String, Hashable, Sendable, CaseIterable {
        case title, text, filename
    }

    /// Unique within its set.
    package let name: String
    /// The class that it votes for.
    package let label: String
    package let place: Place
    /// What speaks for the class.
    package let any: [WordPattern]
    /// So many of `any` must occur.
    package let atLeast: Int
    /// What forbids the vote.
    package let none: [WordPattern]

    /// - Throws: `LabellingRuleError.noPatterns` or `.unreachable`.
    package init(
        name: String,
        label: String,
        place: Place,
        any: [WordPattern] = [],
        atLeast: Int = 1,
        none: [WordPattern] = []
    ) throws(LabellingRuleError) {
        guard !any.isEmpty || !none.isEmpty else { throw .noPatterns }
        guard any.isEmpty ? atLeast == 1 : (1...any.count).contains(atLeast) else {
            throw .unreachable(atLeast: atLeast, patterns: any.count)
        }
        self.name = name
        self.label = label
        self.place = place
        self.any = any
        self.atLeast = atLeast
        self.none = none
    }

    /// Whether the rule votes; a rule without `any` votes wherever there are words and none of the forbidden ones.
    func votes(on places: RulePlaces) -> Bool {
        let positions =
            switch place {
            case .title: places.title
            case .text: places.text
            case .filename: places.filename
            }
        guard !positions.isEmpty, hasEnough(in: positions) else { return false }
        return !none.contains { $0.occurs(in: positions) }
    }

    private func hasEnough(in positions: WordPositions) -> Bool {
        guard !any.isEmpty else { return true }
        var found = 0
        for pattern in any where pattern.occurs(in: positions) {
            found += 1
            if found == atLeast { return true }
        }
        return false
    }
}
