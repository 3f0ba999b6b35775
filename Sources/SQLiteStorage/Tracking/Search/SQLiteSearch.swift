import GRDB
import Tracking

/// Finds a page of things, as the numbers of their rows.
struct SQLiteSearch {
    /// From so many matches on, a page is sooner full when one goes through things in their order than when one sorts all
    /// matches; SQLite does not know how many there will be.
    private static let commonMatches = 1000

    let schema: SearchSchema
    let scope: [SQL]
    let filter: TrackingFilter
    let order: [OrderTerm]
    let limit: Int
    let token: String?

    /// The numbers in order, and the token of the next page.
    func page(in database: Database) throws -> SearchPage<Int64> {
        let cursor = try token.map { try SearchCursor(token: $0, terms: order.count) }
        // One more than asked for tells whether there is a next page.
        var found: [SearchCursor] = []
        let followsOrder = try followsOrder(in: database)
        if cursor?.isBeyond != true { found += try stretch(.having, after: cursor, limit + 1, followsOrder, database) }
        if isSplit, found.count <= limit {
            let start = cursor?.isBeyond == true ? cursor : nil
            found += try stretch(.lacking, after: start, limit + 1 - found.count, followsOrder, database)
        }
        let page = found.prefix(limit)
        return SearchPage(items: page.map(\.number), nextToken: found.count > limit ? page.last?.token : nil)
    }

    /// Whether there may be things that lack what the first term sorts by.
    private var isSplit: Bool {
        switch order.first?.field {
        case .metric, .parameter, .tag: true
        case .attribute, .dataset, nil: false
        }
    }

    private func stretch(
        _ stretch: SearchStatement.Stretch,
        after cursor: SearchCursor?,
        _ limit: Int,
        _ followsOrder: Bool,
        _ database: Database
    ) throws -> [SearchCursor] {
        let statement = try SearchStatement(
            schema,
            scope: scope,
            filter: filter,
            order: order,
            stretch: stretch,
            followsOrder: followsOrder
        )
        return try statement.request(after: cursor, limit: limit).fetchAll(database).map { row in
            SearchCursor(
                isBeyond: isSplit && stretch == .lacking,
                values: order.indices.map { Self.text(row[$0 + 1]) },
                number: row[0]
            )
        }
    }

    /// Whether the order is an attribute's, and each condition on a metric holds for very many things.
    private func followsOrder(in database: Database) throws -> Bool {
        guard case .attribute? = order.first?.field, let table = schema.metrics else { return false }
        var hasMetrics = false
        for condition in filter.conditions {
            guard case .metric(let key) = condition.field, case .number = condition.comparison else { continue }
            hasMetrics = true
            let request: SQLRequest<Int> = """
                SELECT count(*) FROM (
                    SELECT 1 FROM \(sql: table) x
                    WHERE x.key = \(key) AND \(condition.comparison.sql(of: "x.value")) LIMIT \(Self.commonMatches)
                )
                """
            guard try request.fetchOne(database) == Self.commonMatches else { return false }
        }
        return hasMetrics
    }

    private static func text(_ value: DatabaseValue) -> String? {
        switch value.storage {
        case .null, .blob: nil
        case .int64(let number): "n\(Double(number))"
        case .double(let number): "n\(number)"
        case .string(let text): "t\(text)"
        }
    }
}
