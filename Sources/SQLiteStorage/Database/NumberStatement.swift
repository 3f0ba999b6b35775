import GRDB
import GRDBSQLite

/// A statement that changes rows, carried out many times in a row with other numbers.
///
/// It is bound without GRDB's lists of arguments, whose making costs more than such a row does. Observers of the database are
/// not told of what it changes.
struct NumberStatement {
    enum Value {
        case integer(Int64)
        /// What is not a number becomes null.
        case real(Double)
    }

    private let statement: Statement
    private let connection: SQLiteConnection?

    init(_ sql: String, in database: Database) throws {
        statement = try database.cachedStatement(sql: sql)
        connection = database.sqliteConnection
    }

    /// Carries it out with a value for each of its parameters.
    ///
    /// - Throws: `DatabaseError`.
    func execute(_ values: Value...) throws {
        let handle = statement.sqliteStatement
        for (index, value) in zip(CInt(1)..., values) {
            switch value {
            case .integer(let number): try check(sqlite3_bind_int64(handle, index, number))
            case .real(let number): try check(sqlite3_bind_double(handle, index, number))
            }
        }
        sqlite3_step(handle)
        // It gives the error of the step, if there was one.
        try check(sqlite3_reset(handle))
    }

    private func check(_ code: CInt) throws {
        guard code != SQLITE_OK else { return }
        throw DatabaseError(
            resultCode: ResultCode(rawValue: code),
            message: connection.map { String(cString: sqlite3_errmsg($0)) },
            sql: statement.sql
        )
    }
}
