import Learning
import Testing

struct LabellingRulesTests {
    private static func rule(
        _ place: LabellingRule.Place,
        any: [String] = [],
        atLeast: Int = 1,
        none: [String] = []
    ) throws -> LabellingRule {
        try LabellingRule(
            name: "rule",
            label: "lease",
            place: place,
            any: any.map { try WordPattern($0) },
            atLeast: atLeast,
            none: none.map { try WordPattern($0) }
        )
    }

    private static func votes(_ rule: LabellingRule, _ sample: TextSample, titleWords: Int = 3) throws -> Bool {
        try LabellingRules(classes: ["lease", "other"], titleWords: titleWords, rules: [rule]).votes(on: sample) == [0]
    }

    @Test func aRuleLooksOnlyAtItsPlace() throws {
        let title = TextSample(text: "office lease agreement between a and b", filename: "letter.pdf")
        let late = TextSample(text: "this paper is an office lease", filename: "Office_Lease-2.pdf")
        #expect(try Self.votes(Self.rule(.title, any: ["office lease"]), title))
        #expect(try !Self.votes(Self.rule(.title, any: ["office lease"]), late))
        #expect(try Self.votes(Self.rule(.text, any: ["office lease"]), late))
        #expect(try Self.votes(Self.rule(.filename, any: ["office lease"]), late))
        #expect(try !Self.votes(Self.rule(.filename, any: ["office lease"]), title))
    }

    @Test func marksOfAFilingAreNoTitle() throws {
        let filing = TextSample(text: "EX-10.7 2 dex107.htm\nOFFICE LEASE between A and B")
        #expect(try Self.votes(Self.rule(.title, any: ["office lease"]), filing))
    }

    @Test func enoughPatternsMustOccurAndNoForbiddenOne() throws {
        let text = TextSample(text: "rent and premises and guaranty")
        #expect(try Self.votes(Self.rule(.text, any: ["rent", "premises", "term"], atLeast: 2), text))
        #expect(try !Self.votes(Self.rule(.text, any: ["rent", "premises", "term"], atLeast: 3), text))
        #expect(try !Self.votes(Self.rule(.text, any: ["rent"], none: ["guaranty"]), text))
    }

    @Test func aRuleOfForbiddenWordsVotesWhereThereAreOthers() throws {
        let rule = try Self.rule(.text, none: ["rent"])
        #expect(try Self.votes(rule, TextSample(text: "wages")))
        #expect(try !Self.votes(rule, TextSample(text: "rent")))
        #expect(try !Self.votes(rule, TextSample(text: " – ")))
        #expect(try !Self.votes(Self.rule(.filename, none: ["rent"]), TextSample(text: "wages")))
    }

    @Test func rulesThatCannotVoteAreRefused() throws {
        #expect(throws: LabellingRuleError.noPatterns) { try Self.rule(.text) }
        #expect(throws: LabellingRuleError.unreachable(atLeast: 3, patterns: 2)) {
            try Self.rule(.text, any: ["a", "b"], atLeast: 3)
        }
        #expect(throws: LabellingRuleError.unreachable(atLeast: 0, patterns: 1)) {
            try Self.rule(.text, any: ["a"], atLeast: 0)
        }
        let rule = try Self.rule(.text, any: ["a"])
        #expect(throws: LabellingRuleError.repeatedName("rule")) {
            try LabellingRules(classes: ["lease", "other"], rules: [rule, rule])
        }
        #expect(throws: LabellingRuleError.unknownClass("lease", expected: ["a", "b"])) {
            try LabellingRules(classes: ["a", "b"], rules: [rule])
        }
        #expect(throws: LabellingRuleError.fewerThanTwoClasses) {
            try LabellingRules(classes: ["lease"], rules: [rule])
        }
    }
}
