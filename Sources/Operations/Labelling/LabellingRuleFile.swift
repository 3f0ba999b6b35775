import Documents
import Foundation
package import Learning
import Yams

/// Reads labelling rules from YAML.
///
///     classes: [lease, amendment, other]
///     title_words: 40                      # what counts as the title; 40 unless said
///     text_words: 3000                     # what counts as the text; 3000 unless said
///     rules:
///       - name: amendment in the title
///         votes: amendment
///         where: title                     # title, text or filename
///         any: [amendment to * lease, lease amendment]
///         at_least: 1                      # of 'any'; 1 unless said
///         none: [employment]
///
/// `WordPattern` says what a pattern means.
package struct LabellingRuleFile {
    private static let mostBytes = 1 << 20
    private static let mostRules = 1000
    private static let mostPatterns = 200
    private static let mostClasses = 1000
    private static let longestText = 200
    private static let wordLimits = 1...20_000
    private static let fields = ["classes", "title_words", "text_words", "rules"]
    private static let ruleFields = ["name", "votes", "where", "any", "at_least", "none"]

    private let yaml: YAMLReader

    /// The rules of the file at `path`.
    ///
    /// - Throws: `Failure` with code `invalid_rules`, naming the file, the line, the field and the remedy.
    package static func rules(at path: String) throws -> LabellingRules {
        let yaml = YAMLReader(name: path, code: "invalid_rules")
        guard let handle = FileHandle(forReadingAtPath: path),
            let data = try? handle.read(upToCount: mostBytes + 1)
        else {
            throw yaml.failure(nil, "there is no such file, or it cannot be read.")
        }
        guard data.count <= mostBytes, let text = String(data: data, encoding: .utf8) else {
            throw yaml.failure(nil, "is longer than \(mostBytes >> 20) MB or not UTF-8; rules are a short YAML text.")
        }
        return try rules(in: text, name: path)
    }

    /// The rules of a YAML text; `name` is what messages call it.
    ///
    /// - Throws: `Failure` with code `invalid_rules`, naming the line, the field and the remedy.
    package static func rules(in text: String, name: String) throws -> LabellingRules {
        let yaml = YAMLReader(name: name, code: "invalid_rules")
        return try Self(yaml: yaml).rules(yaml.root(of: text, example: "deedbox data rules"))
    }

    private func rules(_ root: Node) throws -> LabellingRules {
        let fields = try yaml.fields(of: root, known: Self.fields)
        guard let classes = fields["classes"], let list = fields["rules"] else {
            throw yaml.failure(root, "'classes' and 'rules' are needed; 'deedbox data rules' prints an example.")
        }
        guard case .sequence(let nodes) = list, (1...Self.mostRules).contains(nodes.count) else {
            throw yaml.failure(list, "'rules' must be a list of 1 to \(Self.mostRules) rules.")
        }
        let labels = try yaml.texts(classes, "classes", most: Self.mostClasses, longest: Self.longestText)
        let titleWords = try number("title_words", of: fields, in: Self.wordLimits)
        let textWords = try number("text_words", of: fields, in: Self.wordLimits)
        let rules = try nodes.map(rule)
        do {
            return try LabellingRules(
                classes: labels,
                titleWords: titleWords ?? LabellingRules.standardTitleWords,
                textWords: textWords ?? LabellingRules.standardTextWords,
                rules: rules
            )
        } catch {
            throw yaml.failure(list, "\(error)")
        }
    }

    private func rule(_ node: Node) throws -> LabellingRule {
        let fields = try yaml.fields(of: node, known: Self.ruleFields)
        guard let name = fields["name"], let votes = fields["votes"], let place = fields["where"] else {
            throw yaml.failure(node, "a rule needs 'name', 'votes' and 'where'.")
        }
        let any = try patterns("any", of: fields)
        let none = try patterns("none", of: fields)
        let ruleName = try yaml.text(name, "name", longest: Self.longestText)
        let label = try yaml.text(votes, "votes", longest: Self.longestText)
        let atLeast = try number("at_least", of: fields, in: 1...Self.mostPatterns) ?? 1
        let places = LabellingRule.Place.allCases.map(\.rawValue)
        guard let place = LabellingRule.Place(rawValue: try yaml.text(place, "where", longest: Self.longestText)) else {
            throw yaml.failure(place, "'where' must be one of \(places.joined(separator: ", ")).")
        }
        do {
            return try LabellingRule(name: ruleName, label: label, place: place, any: any, atLeast: atLeast, none: none)
        } catch {
            throw yaml.failure(node, "rule '\(ruleName)': \(error)")
        }
    }

    private func patterns(_ field: String, of fields: [String: Node]) throws -> [WordPattern] {
        guard let node = fields[field] else { return [] }
        return try yaml.texts(node, field, most: Self.mostPatterns, longest: Self.longestText).map { text in
            do {
                return try WordPattern(text)
            } catch {
                throw yaml.failure(node, "'\(field)': \(error)")
            }
        }
    }

    private func number(_ field: String, of fields: [String: Node], in range: ClosedRange<Int>) throws -> Int? {
        try fields[field].map { try yaml.number($0, field, in: range) }
    }
}
