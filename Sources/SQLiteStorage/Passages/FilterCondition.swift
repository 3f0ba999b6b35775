import Documents
import GRDB
import Search

/// A filter as SQL on `documents` and `key_facts`; of records it lets through what `SearchFilter.matches` does.
enum FilterCondition {
    /// - Parameter isTested: Whether documents come in an order of their own and are only tested; else the list of a fact
    ///   may lead to them.
    static func sql(_ filter: SearchFilter, isTested: Bool = false) -> SQL {
        guard !filter.isNone else { return "1" }
        return "\((filter.conditions.map(sql) + filter.facts.map { fact($0, isTested) }).joined(operator: .and))"
    }

    /// As a list that is made once, in one way through a short index: to look each document up costs ten times as much.
    private static func fact(_ condition: FactCondition, _ isTested: Bool) -> SQL {
        // A sign keeps a column from being searched by.
        let sign = SQL(sql: isTested ? "+" : "")
        let known: SQL = """
            \(sign)documents.number IN (SELECT document FROM key_facts INDEXED BY key_facts_by_state
                WHERE field = \(condition.field.rawValue) AND state = 'found' AND \(test(condition.test)))
            """
        guard condition.field == .premisesAddress, case .contains(let words) = condition.test else { return known }
        // The address, which is the key fact, often leaves the suite out.
        return """
            (\(known) OR documents.number IN (SELECT document FROM premises
                WHERE instr(folded, \(FoldedWords.of(words))) > 0))
            """
    }

    static func test(_ test: FactCondition.Test) -> SQL {
        switch test {
        case .contains(let words): "instr(key_facts.folded, \(FoldedWords.of(words))) > 0"
        case .number(let comparison, let number):
            "CAST(key_facts.value AS REAL) \(symbol(comparison)) \(number)"
        case .date(let comparison, let date):
            "substr(key_facts.value, 1, \(date.count)) \(symbol(comparison)) \(date)"
        case .isKnown: "1"
        }
    }

    private static func sql(_ condition: SearchFilter.Condition) -> SQL {
        switch condition {
        case .documentClass(let choice): isAmong(choice, column: "documents.held_class")
        case .fileType(let choice): isAmong(choice, column: "documents.file_type")
        case .status(let choice): isAmong(choice, column: "documents.status")
        case .name(let choice): nameContains(choice)
        case .date(let comparison, let value):
            "substr(documents.date, 1, \(value.count)) \(symbol(comparison)) \(value)"
        case .confidence(let comparison, let value):
            "documents.held_confidence \(symbol(comparison)) \(value)"
        }
    }

    private static func isAmong<Value: RawRepresentable<String>>(
        _ choice: SearchFilter.Choice<Value>,
        column: String
    ) -> SQL {
        let column = SQL(sql: column)
        let values = choice.values.map(\.rawValue)
        return choice.isExcluded ? "(\(column) IS NULL OR \(column) NOT IN \(values))" : "\(column) IN \(values)"
    }

    private static func nameContains(_ choice: SearchFilter.Choice<String>) -> SQL {
        let parts = choice.values.map { part in
            "instr(documents.folded_name, \(FoldedName.of(part))) > 0" as SQL
        }
        let any = parts.joined(operator: .or)
        return choice.isExcluded ? "NOT \(any)" : "\(any)"
    }

    private static func symbol(_ comparison: SearchFilter.Comparison) -> SQL { SQL(sql: comparison.rawValue) }
}
