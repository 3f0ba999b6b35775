/// Words that follow one another, as in `amendment to * lease`; `*` stands for up to three words of any kind.
///
/// Case, possessives and the periods of abbreviations do not count: `Landlord's` is `landlord`, `C.A.M.` is `cam`. To find
/// a pattern costs a step for each occurrence of each of its words, whatever the text: there is nothing to backtrack.
package struct WordPattern: Hashable, Sendable {
    /// The most words that a pattern may have.
    package static let mostWords = 20
    /// The most words that a `*` stands for.
    package static let widestGap = 3
    private static let gap: Substring = "*"

    private struct Step: Hashable {
        var word: UInt64
        /// So many words may stand between the word before and this one.
        var mostBetween: Int
    }

    /// As it was written.
    package let text: String
    private let steps: [Step]

    /// Takes a pattern apart.
    ///
    /// - Throws: `LabellingRuleError.noWords`, `.looseGap` where a `*` has no word on one side, or `.tooManyWords`.
    package init(_ text: String) throws(LabellingRuleError) {
        var steps: [Step] = []
        var between = 0
        for piece in text.split(whereSeparator: \.isWhitespace) {
            if piece == Self.gap {
                guard !steps.isEmpty, between == 0 else { throw .looseGap(pattern: text) }
                between = Self.widestGap
                continue
            }
            let list = WordList(
                String(piece),
                maximumWords: Self.mostWords + 1,
                foldsNumbers: false,
                findsMarks: false
            )
            for word in list.hashes {
                steps.append(Step(word: word, mostBetween: between))
                between = 0
            }
        }
        guard !steps.isEmpty else { throw .noWords(pattern: text) }
        guard between == 0 else { throw .looseGap(pattern: text) }
        guard steps.count <= Self.mostWords else { throw .tooManyWords(pattern: text) }
        self.text = text
        self.steps = steps
    }

    /// Whether the words of the pattern stand somewhere in this order.
    func occurs(in positions: WordPositions) -> Bool {
        var ends = positions.places(of: steps[0].word)
        for step in steps.dropFirst() where !ends.isEmpty {
            ends = Self.places(positions.places(of: step.word), behind: ends, atMost: step.mostBetween)
        }
        return !ends.isEmpty
    }

    /// Those of the places that lie behind one of `ends` with at most so many words between; both ascend.
    private static func places(_ places: [Int], behind ends: [Int], atMost between: Int) -> [Int] {
        var next = 0
        return places.filter { place in
            while next < ends.count, ends[next] + 1 + between < place { next += 1 }
            return next < ends.count && ends[next] < place
        }
    }
}
