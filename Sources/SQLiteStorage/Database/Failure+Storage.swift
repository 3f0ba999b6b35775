import Documents
import GRDB

extension Failure {
    /// What a person is told of an error that came out of the database at `path`; failures stay as they are.
    init(storage error: any Error, path: String) {
        switch error {
        case let failure as Failure: self = failure
        case let error as DatabaseError: self.init(error, path: path)
        default: self.init(code: "storage_failed", message: "The database '\(path)' could not be used: \(error).")
        }
    }

    private init(_ error: DatabaseError, path: String) {
        let reason = error.message ?? "SQLite error \(error.resultCode.rawValue)"
        switch error.resultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED:
            self.init(
                code: "storage_busy",
                message: "The database '\(path)' is being written by another process. Try again."
            )
        case .SQLITE_FULL:
            self.init(
                code: "storage_full",
                message: "There is no room left to write '\(path)'. Free disk space and try again."
            )
        case .SQLITE_CORRUPT, .SQLITE_NOTADB:
            self.init(
                code: "storage_corrupt",
                message: "The file '\(path)' is not an intact database (\(reason)). Restore it from a backup."
            )
        case .SQLITE_READONLY:
            self.init(
                code: "storage_read_only",
                message: "The database '\(path)' may only be read. Check the permissions of the file and its folder."
            )
        case .SQLITE_CANTOPEN, .SQLITE_PERM:
            self.init(
                code: "storage_unopenable",
                message: "Cannot open the database '\(path)'. Check that it and its folder exist and may be written."
            )
        case .SQLITE_CONSTRAINT, .SQLITE_TOOBIG:
            // Not a `storage_…` code: the record is to blame, and trying it again would not help.
            self.init(
                code: "invalid_record",
                message: "The database '\(path)' refuses a record that breaks its rules (\(reason))."
            )
        default:
            self.init(code: "storage_failed", message: "The database '\(path)' could not be used (\(reason)).")
        }
    }

    /// A later release has written the file.
    static func newerSchema(path: String) -> Self {
        Self(
            code: "storage_newer",
            message: "The database '\(path)' was written by a later Deedbox than this one. Use that or a later release."
        )
    }

    /// An earlier release has written the file, and this opener may not bring it up to date.
    static func olderSchema(path: String) -> Self {
        Self(
            code: "storage_older",
            message:
                "The database '\(path)' has not been brought up to date. Open it once for writing, as 'serve' does."
        )
    }

    /// A stored value cannot be read back.
    static func corrupt(_ what: String) -> Self {
        Self(
            code: "storage_corrupt",
            message: "The stored \(what) cannot be read back. Restore the database from a backup, or ingest it again."
        )
    }
}
