import Learning
import Testing

struct WordPatternTests {
    private static func votes(_ pattern: String, text: String) throws -> Bool {
        let rule = try LabellingRule(name: "rule", label: "a", place: .text, any: [WordPattern(pattern)])
        let rules = try LabellingRules(classes: ["a", "b"], rules: [rule])
        return rules.votes(on: TextSample(text: text)) == [0]
    }

    @Test(arguments: [
        ("amendment to lease", "FIRST AMENDMENT TO LEASE", true),
        ("amendment to lease", "amendment to the lease", false),
        ("amendment to * lease", "Amendment to that certain Office Lease", true),
        ("amendment to * lease", "Amendment to Lease", true),
        ("amendment to * lease", "Amendment to one two three four Lease", false),
        ("a * b * c", "a x b y c", true),
        ("a * b c", "a b x b c", true),
        ("a * b c", "a x x x x b c", false),
        ("a b a", "a b b a b a", true),
        ("landlord's consent", "Landlord\u{2019}s Consent", true),
        ("cam statement", "C.A.M. Statement", true),
        ("lease", "leased", false),
    ])
    func wordsMustStandInOrder(pattern: String, text: String, isFound: Bool) throws {
        #expect(try Self.votes(pattern, text: text) == isFound)
    }

    @Test(arguments: [
        ("", LabellingRuleError.noWords(pattern: "")), ("--", .noWords(pattern: "--")),
        ("* lease", .looseGap(pattern: "* lease")), ("lease *", .looseGap(pattern: "lease *")),
        ("a * * b", .looseGap(pattern: "a * * b")),
    ])
    func patternsThatMeanNothingAreRefused(pattern: String, reason: LabellingRuleError) {
        #expect(throws: reason) { try WordPattern(pattern) }
    }

    @Test func aPatternHasAtMostTwentyWords() throws {
        let words = Array(repeating: "word", count: WordPattern.mostWords)
        _ = try WordPattern(words.joined(separator: " "))
        let longer = (words + ["word"]).joined(separator: " ")
        #expect(throws: LabellingRuleError.tooManyWords(pattern: longer)) { try WordPattern(longer) }
    }

    /// The text on which a backtracking matcher would try every way to fill the gaps.
    @Test(.timeLimit(.minutes(30)))
    func repeatedWordsCostNoBacktracking() throws {
        let pattern = Array(repeating: "a", count: WordPattern.mostWords - 1).joined(separator: " * ") + " * b"
        let text = String(repeating: "a ", count: 20_000)
        let rule = try LabellingRule(name: "rule", label: "a", place: .text, any: [WordPattern(pattern)])
        let rules = try LabellingRules(classes: ["a", "b"], textWords: 20_000, rules: [rule])
        for _ in 0..<10 { #expect(rules.votes(on: TextSample(text: text)) == [nil]) }
    }
}
