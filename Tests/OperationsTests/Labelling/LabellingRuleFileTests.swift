import Documents
import Foundation
import Learning
import Operations
import TestSupport
import Testing

struct LabellingRuleFileTests {
    @Test func everyFieldIsRead() throws {
        let rules = try LabellingRuleFile.rules(
            in: """
                classes: [lease, other]
                title_words: 5
                text_words: 100
                rules:
                  - name: rent
                    votes: lease
                    where: text
                    any: [base rent, "term of * lease"]
                    at_least: 2
                    none: [wages]
                """,
            name: "rules.yaml"
        )
        #expect(rules.classes == ["lease", "other"])
        #expect(rules.titleWords == 5 && rules.textWords == 100)
        let rule = try #require(rules.rules.first)
        #expect((rule.name, rule.label, rule.place, rule.atLeast) == ("rent", "lease", .text, 2))
        #expect(rule.any.map(\.text) == ["base rent", "term of * lease"] && rule.none.map(\.text) == ["wages"])
    }

    struct Case: CustomTestStringConvertible {
        var yaml: String
        var message: String
        var testDescription: String { message }
    }

    private static let fields = "classes, title_words, text_words, rules"
    private static let ruleFields = "name, votes, where, any, at_least, none"
    private static let start = "classes: [lease, other]\nrules:\n  - {name: r, votes: lease, where: text, any: [rent]"

    @Test(arguments: [
        Case(yaml: "", message: "'r.yaml': is empty; 'deedbox data rules' prints an example."),
        Case(
            yaml: "- 1",
            message: "'r.yaml', line 1: a mapping is expected here, with the fields \(fields)."
        ),
        Case(
            yaml: "classes: [a, b]\nrulez: []",
            message: "'r.yaml', line 2: 'rulez' is no field; there are \(fields)."
        ),
        Case(
            yaml: "classes: [a, b]",
            message: "'r.yaml', line 1: 'classes' and 'rules' are needed; 'deedbox data rules' prints an example."
        ),
        Case(
            yaml: "classes: [a, b]\nrules: []",
            message: "'r.yaml', line 2: 'rules' must be a list of 1 to 1000 rules."
        ),
        Case(
            yaml: start + ", anny: [x]}",
            message: "'r.yaml', line 3: 'anny' is no field; there are \(ruleFields)."
        ),
        Case(
            yaml: start + ", none: x}",
            message: "'r.yaml', line 3: 'none' must be a list of 1 to 200 texts, as [one, two]."
        ),
        Case(
            yaml: start + ", none: [[x]]}",
            message: "'r.yaml', line 3: 'none' must be a text of 1 to 200 characters on one line."
        ),
        Case(
            yaml: start + ", at_least: two}",
            message: "'r.yaml', line 3: 'at_least' must be a whole number from 1 to 200."
        ),
        Case(
            yaml: start + ", none: ['* a']}",
            message: "'r.yaml', line 3: 'none': '* a' has a '*' without a word on each side; put it between two words."
        ),
        Case(
            yaml: "classes: [a, b]\nrules:\n  - {name: r, votes: lease, where: page, any: [rent]}",
            message: "'r.yaml', line 3: 'where' must be one of title, text, filename."
        ),
        Case(
            yaml: "classes: [a, b]\nrules:\n  - {name: r, votes: lease, where: text, any: [rent]}",
            message: "'r.yaml', line 3: 'lease' is not among the classes (a, b); add it there, or vote for one of them."
        ),
        Case(
            yaml: "classes: [a, b]\nrules:\n  - {name: r, votes: a}",
            message: "'r.yaml', line 3: a rule needs 'name', 'votes' and 'where'."
        ),
        Case(
            yaml: "classes: [a, b]\nrules:\n  - {name: r, votes: a, where: text}",
            message: "'r.yaml', line 3: rule 'r': it has neither 'any' nor 'none'; list what it looks for."
        ),
    ])
    func faultsAreNamedWithTheirPlace(example: Case) {
        #expect(throws: Failure(code: "invalid_rules", message: example.message)) {
            try LabellingRuleFile.rules(in: example.yaml, name: "r.yaml")
        }
    }

    @Test func brokenYAMLAndRepeatedFieldsAreRefused() {
        for yaml in ["classes: [a", Self.start + ", any: [x]}"] {
            let failure = #expect(throws: Failure.self) { try LabellingRuleFile.rules(in: yaml, name: "r.yaml") }
            #expect(failure?.message.hasPrefix("'r.yaml': is not valid YAML") == true)
        }
    }

    @Test func hugeAndMissingFilesAreRefused() throws {
        let folder = try TemporaryFolder()
        try folder.write(String(repeating: "# padding\n", count: 200_000), as: "huge.yaml")
        let path = "\(folder.path)/huge.yaml"
        let message = "'\(path)': is longer than 1 MB or not UTF-8; rules are a short YAML text."
        #expect(throws: Failure(code: "invalid_rules", message: message)) { try LabellingRuleFile.rules(at: path) }
        let missing = "\(folder.path)/missing.yaml"
        let complaint = "'\(missing)': there is no such file, or it cannot be read."
        #expect(throws: Failure(code: "invalid_rules", message: complaint)) {
            try LabellingRuleFile.rules(at: missing)
        }
    }
}
