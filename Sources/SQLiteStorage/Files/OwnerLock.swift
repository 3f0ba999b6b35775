import Documents
import Foundation
import Glibc

/// A name that stands for this process while it lives: a file that the kernel keeps locked until the process ends,
/// however it ends.
///
/// Give the lock a name that was never used before; it is the owner under which jobs are claimed. It holds as long as
/// the object lives.
package final class OwnerLock: Sendable {
    package let owner: String
    private let file: Int32
    private let path: String

    /// Takes the name `owner` among those in `directory`.
    ///
    /// - Throws: `Failure` with code `storage_failed` when the folder may not be written or the name cannot be taken.
    package init(owner: String, directory: String) throws {
        guard let path = Self.path(of: owner, in: directory) else {
            throw Self.failure("'\(owner)' is not a plain name")
        }
        try DurableFile.makeFolder(directory)
        Self.sweep(directory)
        self.owner = owner
        self.path = path
        file = try Self.lock(path)
    }

    deinit {
        unlink(path)
        close(file)
    }

    /// Whether a process that holds the name is alive; what dead ones left behind is removed.
    package static func isAlive(_ owner: String, in directory: String) -> Bool {
        guard let path = path(of: owner, in: directory) else { return false }
        let file = open(path, O_RDWR | O_CLOEXEC)
        // A file that is there but may not be opened belongs to someone: better to wait than to read twice.
        guard file >= 0 else { return errno != ENOENT && errno != ENOTDIR }
        defer { close(file) }
        guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return true }
        unlink(path)
        return false
    }

    /// Removes what dead owners left behind; what cannot be listed stays for another time.
    private static func sweep(_ directory: String) {
        let owners = (try? FileManager.default.contentsOfDirectory(atPath: directory)) ?? []
        for owner in owners { _ = isAlive(owner, in: directory) }
    }

    /// Opens and locks the file.
    ///
    /// Children started with exec do not inherit it, or they would keep a dead owner alive.
    private static func lock(_ path: String) throws -> Int32 {
        while true {
            let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
            guard file >= 0 else { throw failure("cannot create '\(path)' (\(String(cString: strerror(errno))))") }
            guard flock(file, LOCK_EX) == 0 else {
                let error = errno
                close(file)
                throw failure("cannot lock '\(path)' (\(String(cString: strerror(error))))")
            }
            // Someone may have taken the fresh file for a dead owner's and removed it before it was locked.
            var status = stat()
            if fstat(file, &status) == 0, status.st_nlink > 0 { return file }
            close(file)
        }
    }

    /// The file of that owner; nil when the name could lead out of the folder.
    private static func path(of owner: String, in directory: String) -> String? {
        let isPlain = owner.utf8.allSatisfy { $0 == UInt8(ascii: "-") || isLetterOrDigit($0) }
        return isPlain && !owner.isEmpty ? "\(directory)/\(owner)" : nil
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "z"),
            UInt8(ascii: "A")...UInt8(ascii: "Z"):
            true
        default: false
        }
    }

    private static func failure(_ reason: String) -> Failure {
        Failure(code: "storage_failed", message: "This process cannot take a name as an owner of jobs: \(reason).")
    }
}
