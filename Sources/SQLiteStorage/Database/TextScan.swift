import GRDB
import GRDBSQLite

/// Reads many rows of a number and a text, without an object or a string for each, which cost more than such a row does.
enum TextScan {
    /// - Parameters:
    ///   - sql: Selects a number and a text.
    ///   - take: Is given both of each row; the bytes, none where the text is null, are there only while it runs.
    /// - Throws: `DatabaseError`.
    static func forEach(
        _ sql: String,
        _ arguments: StatementArguments = [],
        in database: Database,
        take: (Int64, UnsafeBufferPointer<UInt8>) -> Void
    ) throws {
        let statement = try database.cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW:
                let text = sqlite3_column_text(handle, 1)
                let bytes = UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, 1)))
                take(sqlite3_column_int64(handle, 0), bytes)
            case SQLITE_DONE: return
            case let code:
                let message = database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
            }
        }
    }
}
