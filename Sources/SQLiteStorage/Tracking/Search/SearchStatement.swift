import GRDB
import Tracking

/// A search made into SQL with bound arguments.
///
/// Conditions on metrics, parameters and tags are joins: a key is there once for each thing, and a join leaves it to SQLite
/// which index to begin with.
struct SearchStatement {
    /// What is found first where an order begins with a metric, parameter or tag: what has it, straight from its index.
    enum Stretch {
        case having, lacking
    }

    private let schema: SearchSchema
    /// Whether to go through things in their order rather than to begin with the index of a metric.
    private let followsOrder: Bool
    private var joins: [SQL] = []
    /// The names under which fields of the filter are joined: an order by the same field needs no other join, and can
    /// follow its index.
    private var joined: [TrackingFilter.Field: String] = [:]
    private var conditions: [SQL]
    private var order: [(expression: SQL, isAscending: Bool)] = []

    /// - Parameters:
    ///   - scope: What else must hold.
    ///   - followsOrder: Whether so many things match that a page is sooner full than all matches are sorted.
    /// - Throws: `TrackingError` for what this kind of thing does not have.
    init(
        _ schema: SearchSchema,
        scope: [SQL],
        filter: TrackingFilter,
        order terms: [OrderTerm],
        stretch: Stretch,
        followsOrder: Bool
    ) throws {
        self.schema = schema
        self.followsOrder = followsOrder
        conditions = scope
        for (index, condition) in filter.conditions.enumerated() { try add(condition, index) }
        for (index, term) in terms.enumerated() { try add(term, index, index == 0 ? stretch : nil) }
    }

    /// The rows of one page: the number, then what each term sorts by.
    func request(after cursor: SearchCursor?, limit: Int) -> SQLRequest<Row> {
        let number = SQL(sql: schema.number)
        var columns = [number]
        for (index, term) in order.enumerated() { columns.append("\(term.expression) AS \(sql: "o\(index)_value")") }
        var conditions = conditions
        if let cursor { conditions.append(after(cursor)) }
        if conditions.isEmpty { conditions.append("1") }
        let terms = order.map { term -> SQL in
            term.isAscending ? "\(term.expression) ASC NULLS LAST" : "\(term.expression) DESC"
        }
        return SQLRequest(
            literal: """
                SELECT \(columns.joined(separator: ", ")) FROM \(sql: schema.table) t \(joins.joined(separator: " "))
                WHERE \(conditions.joined(separator: " AND "))
                ORDER BY \((terms + ["\(number) DESC"]).joined(separator: ", ")) LIMIT \(limit)
                """
        )
    }

    // MARK: - Conditions

    private mutating func add(_ condition: TrackingFilter.Condition, _ index: Int) throws {
        let comparison = condition.comparison
        switch condition.field {
        case .attribute(let name):
            conditions.append(comparison.sql(of: try attribute(name), unit: schema.times.contains(name) ? 1000 : 1))
        case .dataset(let part): conditions.append(dataset(part, comparison))
        case .metric, .parameter, .tag:
            let (table, key) = try keyed(condition.field)
            let has: SQL = "SELECT 1 FROM \(sql: table) x WHERE x.owner = \(sql: schema.number) AND x.key = \(key)"
            switch comparison {
            case .null(true): conditions.append("NOT EXISTS (\(has))")
            case .null(false): conditions.append("EXISTS (\(has))")
            default:
                if schema.isDifferentWhereMissing, comparison.isNegative {
                    conditions.append("NOT EXISTS (\(has) AND NOT (\(comparison.sql(of: "x.value"))))")
                } else {
                    let name = "c\(index)"
                    // SQLite looks for no index behind the plus sign.
                    let sign = followsOrder ? "+" : ""
                    join(table, key, as: name, and: comparison.sql(of: SQL(sql: "\(sign)\(name).value")))
                    joined[condition.field] = name
                }
            }
        }
    }

    private func dataset(_ part: String, _ comparison: TrackingFilter.Comparison) -> SQL {
        let column: SQL = part == "context" ? "x.context" : "\(sql: "d.\(part)")"
        let found: SQL = """
            SELECT 1 FROM run_inputs x JOIN datasets d ON d.number = x.dataset
            WHERE x.owner = \(sql: schema.number)
            """
        return comparison == .null(true)
            ? "NOT EXISTS (\(found) AND \(column) IS NOT NULL)"
            : "EXISTS (\(found) AND \(comparison.sql(of: column)))"
    }

    private func attribute(_ name: String) throws -> SQL {
        guard let expression = schema.attributes[name] else {
            throw TrackingError.invalid("There is no '\(name)' here.")
        }
        return SQL(sql: expression)
    }

    /// The table in which that field lies, and its key.
    private func keyed(_ field: TrackingFilter.Field) throws -> (table: String, key: String) {
        let place: (String?, String) =
            switch field {
            case .metric(let key): (schema.metrics, key)
            case .parameter(let key): (schema.parameters, key)
            case .tag(let key): (schema.tags, key)
            case .attribute(let name), .dataset(let name): (nil, name)
            }
        guard let table = place.0 else { throw TrackingError.invalid("'\(place.1)' cannot be asked for here.") }
        return (table, place.1)
    }

    private mutating func join(_ table: String, _ key: String, as name: String, and condition: SQL, outer: Bool = false)
    {
        let kind = outer ? "LEFT JOIN" : "JOIN"
        joins.append(
            """
            \(sql: "\(kind) \(table) \(name) ON \(name).owner = \(schema.number) AND \(name).key =") \(key)
            AND \(condition)
            """
        )
    }

    // MARK: - Order

    private mutating func add(_ term: OrderTerm, _ index: Int, _ stretch: Stretch?) throws {
        if case .attribute(let name) = term.field {
            order.append((try attribute(name), term.isAscending))
            return
        }
        let (table, key) = try keyed(term.field)
        if let name = joined[term.field] {
            // What the filter asks for is lacking nowhere.
            if stretch == .lacking { conditions.append("0") }
            order.append((SQL(sql: "\(name).value"), term.isAscending))
        } else if stretch == .lacking {
            conditions.append(
                """
                NOT EXISTS (SELECT 1 FROM \(sql: table) x WHERE x.owner = \(sql: schema.number) AND x.key = \(key))
                """
            )
            order.append(("NULL", term.isAscending))
        } else {
            let name = "o\(index)"
            join(table, key, as: name, and: "1", outer: stretch != .having)
            order.append((SQL(sql: "\(name).value"), term.isAscending))
        }
    }

    /// What comes after the cursor: after it in the first term, or alike in it and after it in the rest.
    ///
    /// Null is last.
    private func after(_ cursor: SearchCursor) -> SQL {
        var rest: SQL = "\(sql: schema.number) < \(cursor.number)"
        for (term, value) in zip(order, cursor.values).reversed() {
            guard let value else {
                rest = "(\(term.expression) IS NULL AND \(rest))"
                continue
            }
            let bound = Self.value(value)
            let later: SQL = term.isAscending ? "\(term.expression) > \(bound)" : "\(term.expression) < \(bound)"
            rest = """
                (\(later) OR \(term.expression) IS NULL OR (\(term.expression) = \(bound) AND \(rest)))
                """
        }
        return rest
    }

    private static func value(_ text: String) -> DatabaseValue {
        let content = String(text.dropFirst())
        return text.hasPrefix("n") ? (Double(content) ?? 0).databaseValue : content.databaseValue
    }
}
