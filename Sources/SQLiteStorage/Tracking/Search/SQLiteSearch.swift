import GRDB
import Tracking

/// Finds a page of things, as the numbers of their rows.
struct SQLiteSearch {
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
        if cursor?.isBeyond != true { found += try stretch(.having, after: cursor, limit + 1, database) }
        if isSplit, found.count <= limit {
            let start = cursor?.isBeyond == true ? cursor : nil
            found += try stretch(.lacking, after: start, limit + 1 - found.count, database)
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
        _ database: Database
    ) throws -> [SearchCursor] {
        let statement = try SearchStatement(schema, scope: scope, filter: filter, order: order, stretch: stretch)
        return try statement.request(after: cursor, limit: limit).fetchAll(database).map { row in
            SearchCursor(
                isBeyond: isSplit && stretch == .lacking,
                values: order.indices.map { Self.text(row[$0 + 1]) },
                number: row[0]
            )
        }
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
