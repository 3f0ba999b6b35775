/// Why a labelling rule cannot be used.
package enum LabellingRuleError: Error, Hashable, Sendable, CustomStringConvertible {
    case noWords(pattern: String)
    /// A `*` stands at an end of the pattern or beside another.
    case looseGap(pattern: String)
    case tooManyWords(pattern: String)
    /// The rule has neither `any` nor `none`.
    case noPatterns
    /// More patterns are asked for than the rule has, or fewer than one.
    case unreachable(atLeast: Int, patterns: Int)
    case repeatedName(String)
    case unknownClass(String, expected: [String])
    case fewerThanTwoClasses

    package var description: String {
        switch self {
        case .noWords(let pattern): "'\(pattern)' has no word; write letters or digits."
        case .looseGap(let pattern): "'\(pattern)' has a '*' without a word on each side; put it between two words."
        case .tooManyWords(let pattern):
            "'\(pattern)' has more than \(WordPattern.mostWords) words; the first few tell as much."
        case .noPatterns: "it has neither 'any' nor 'none'; list what it looks for."
        case .unreachable(let atLeast, let patterns):
            "at_least is \(atLeast) of \(patterns) patterns; it goes from 1 to the number of patterns in 'any'."
        case .repeatedName(let name): "'\(name)' names another rule too; give each rule a name of its own."
        case .unknownClass(let label, let expected):
            "'\(label)' is not among the classes (\(expected.joined(separator: ", "))); add it there, or vote for one of them."
        case .fewerThanTwoClasses: "there are fewer than two classes; name all that a document may be."
        }
    }
}
