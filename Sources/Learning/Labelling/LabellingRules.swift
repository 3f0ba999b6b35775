/// Rules of thumb that label samples together.
///
/// Source of the idea: Ratner et al. 2016, "Data Programming: Creating Large Training Sets, Quickly", section 3.
package struct LabellingRules: Hashable, Sendable {
    /// How many words are the title and the text unless the rules say otherwise.
    package static let standardTitleWords = 40
    package static let standardTextWords = 3000

    /// In the order of the file.
    package let classes: [String]
    /// So many words from the start are the title; the marks of a filing do not count.
    package let titleWords: Int
    /// So many words from the start are the text.
    package let textWords: Int
    package let rules: [LabellingRule]

    /// - Throws: `LabellingRuleError.fewerThanTwoClasses`, `.unknownClass` or `.repeatedName`.
    package init(
        classes: [String],
        titleWords: Int = Self.standardTitleWords,
        textWords: Int = Self.standardTextWords,
        rules: [LabellingRule]
    ) throws(LabellingRuleError) {
        guard Set(classes).count >= 2 else { throw .fewerThanTwoClasses }
        var names: Set<String> = []
        for rule in rules {
            guard classes.contains(rule.label) else { throw .unknownClass(rule.label, expected: classes) }
            guard names.insert(rule.name).inserted else { throw .repeatedName(rule.name) }
        }
        self.classes = classes
        self.titleWords = titleWords
        self.textWords = textWords
        self.rules = rules
    }

    /// What each rule says of the sample: the place of a class in `classes`, or nil where it abstains.
    package func votes(on sample: TextSample) -> [Int?] {
        let places = RulePlaces(of: sample, titleWords: titleWords, textWords: textWords)
        return rules.map { rule in rule.votes(on: places) ? classes.firstIndex(of: rule.label) : nil }
    }
}
