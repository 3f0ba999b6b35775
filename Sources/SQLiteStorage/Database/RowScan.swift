import GRDB
import GRDBSQLite

/// Reads many short rows without an object or a string for each, which cost more than such a row does.
enum RowScan {
    /// A row, as long as it is looked at.
    struct Row {
        fileprivate let handle: SQLiteStatement

        /// The number in a column; 0 where it is null.
        func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, CInt(column)) }

        /// The bytes of the text in a column; none where it is null.
        func text(_ column: Int) -> UnsafeBufferPointer<UInt8> {
            let text = sqlite3_column_text(handle, CInt(column))
            return UnsafeBufferPointer(start: text, count: Int(sqlite3_column_bytes(handle, CInt(column))))
        }
    }

    /// Hands each row out, in the order of the request.
    ///
    /// - Throws: `DatabaseError`.
    static func forEach(_ request: SQL, in database: Database, take: (Row) -> Void) throws {
        try walk(request, in: database) { row in
            take(row)
            return true
        }
    }

    /// Hands rows out, in the order of the request, as long as more are wanted.
    ///
    /// - Parameter take: Says whether to go on.
    /// - Throws: `DatabaseError`.
    static func walk(_ request: SQL, in database: Database, take: (Row) -> Bool) throws {
        let (sql, arguments) = try request.build(database)
        let statement = try database.cachedStatement(sql: sql)
        try statement.setArguments(arguments)
        let handle = statement.sqliteStatement
        defer { sqlite3_reset(handle) }
        while true {
            switch sqlite3_step(handle) {
            case SQLITE_ROW: if !take(Row(handle: handle)) { return }
            case SQLITE_DONE: return
            case let code:
                let message = database.sqliteConnection.map { String(cString: sqlite3_errmsg($0)) }
                throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message, sql: sql)
            }
        }
    }
}
