import GRDB

/// The first of some ready documents in an order, found along its index until there are enough: nothing is sorted.
enum OrderWalk {
    /// Of the latest date first, then by name; those without a date come last.
    static func byDate(_ documents: NumberSet, limit: Int, in database: Database) throws -> [Int64] {
        let order: SQL = "INDEXED BY documents_in_order_of_date WHERE status = 'ready' ORDER BY date DESC, name, number"
        return try first(limit, of: documents, "SELECT number FROM documents \(order)", in: database)
    }

    static func byName(_ documents: NumberSet, limit: Int, in database: Database) throws -> [Int64] {
        let order: SQL = "INDEXED BY documents_in_order_of_name WHERE status = 'ready' ORDER BY name, number"
        return try first(limit, of: documents, "SELECT number FROM documents \(order)", in: database)
    }

    /// - Parameters:
    ///   - documents: nil for all.
    ///   - request: Gives short keys in their order.
    static func first(
        _ limit: Int,
        of documents: NumberSet?,
        _ request: SQL,
        in database: Database
    ) throws -> [Int64] {
        let wanted = min(limit, documents?.count ?? .max)
        var first: [Int64] = []
        guard wanted > 0 else { return [] }
        try RowScan.walk(request, in: database) { row in
            if documents?.contains(row.integer(0)) ?? true { first.append(row.integer(0)) }
            return first.count < wanted
        }
        return first
    }
}
