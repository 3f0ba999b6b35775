import Documents
import GRDB
import Search

/// A filter as SQL on `documents` and `key_facts`; of records it lets through what `SearchFilter.matches` does.
enum FilterCondition {
    /// As one condition, for documents that are looked at one by one.
    static func sql(_ filter: SearchFilter) -> SQL {
        guard !filter.isNone else { return "1" }
        let facts = filter.facts.map { condition in
            "(\(scans(condition).map { "documents.number IN (\($0))" as SQL }.joined(operator: .or)))" as SQL
        }
        return "\((filter.conditions.map(sql) + facts).joined(operator: .and))"
    }

    /// For each condition the requests for documents that satisfy it, of which one has to name a document; each reads
    /// nothing but an index that holds all it tests.
    static func scans(_ filter: SearchFilter) -> [[SQL]] {
        filter.conditions.map { condition in
            let index = SQL(sql: index(of: condition))
            return ["SELECT documents.number FROM documents INDEXED BY \(index) WHERE \(sql(condition))"]
        } + filter.facts.map(scans)
    }

    private static func scans(_ condition: FactCondition) -> [SQL] {
        let known: SQL = """
            SELECT document FROM key_facts INDEXED BY key_facts_by_state
            WHERE field = \(condition.field.rawValue) AND state = 'found' AND \(test(condition.test))
            """
        guard condition.field == .premisesAddress, case .contains(let words) = condition.test else { return [known] }
        // The address, which is the key fact, often leaves the suite out.
        return [known, "SELECT document FROM premises WHERE instr(folded, \(FoldedWords.of(words))) > 0"]
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

    private static func index(of condition: SearchFilter.Condition) -> String {
        switch condition {
        case .documentClass: "documents_by_class"
        case .fileType: "documents_by_type"
        case .status: "documents_by_status"
        case .name: "documents_by_name"
        case .date: "documents_by_date"
        case .confidence: "documents_by_confidence"
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
