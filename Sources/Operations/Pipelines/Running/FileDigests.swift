import Crypto
import Documents
import Foundation
import Synchronization

/// The SHA-256 of files that are looked at again and again, each read anew only when its inode says that it may have changed.
///
/// A write always changes the inode's time of change, which no program can set, but that time goes in steps of some
/// milliseconds. So a file is read at two looks before its inode alone is believed: what is written in the same step as the
/// first reading is seen by the second.
final class FileDigests: Sendable {
    static let mostFiles = 1_000_000
    /// Files and folders whose digests are remembered; with one more, all are forgotten and read again.
    private static let mostSources = 100

    /// What a file's inode says.
    private struct Inode: Hashable {
        let device, number, size: Int
        /// In nanoseconds since 1970.
        let changed, modified: Int
    }

    private struct Known {
        let inode: Inode
        let digest: String
        /// Whether two looks have found the same.
        let isSure: Bool
    }

    /// By source and file; the file of a source that is one is "".
    private let known = Mutex<[String: [String: Known]]>([:])

    /// The digest of each file of a folder, links to files included, by its path within; of a file its own, under "".
    ///
    /// Of a prefix, as `in/2026-*`, those of the folder's files whose paths within begin so, as object stores have it.
    ///
    /// What cannot be read has an empty one; what is no file and no folder is passed over, and so is what goes meanwhile.
    ///
    /// - Throws: `Failure` with code `too_many_files`.
    func digests(of source: String) throws -> [String: String] {
        let before = known.withLock { $0[source] ?? [:] }
        var now: [String: Known] = [:]
        let (place, start) = Self.place(of: source)
        for file in try Self.files(of: place) where file.hasPrefix(start) {
            now[file] = Self.look(at: file.isEmpty ? place : "\(place)/\(file)", before: before[file])
        }
        known.withLock { [now] known in
            if known.count >= Self.mostSources, known[source] == nil { known = [:] }
            known[source] = now
        }
        return now.mapValues(\.digest)
    }

    /// The folder or file, and what the paths of its files begin with.
    private static func place(of source: String) -> (path: String, start: String) {
        guard source.hasSuffix("*") else { return (source, "") }
        let parts = source.dropLast().split(separator: "/", omittingEmptySubsequences: false)
        let folder = parts.dropLast().joined(separator: "/")
        return (folder.isEmpty ? (parts.count > 1 ? "/" : ".") : folder, String(parts.last ?? ""))
    }

    private static func files(of source: String) throws -> [String] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: source, isDirectory: &isFolder) else { return [] }
        guard isFolder.boolValue, let folder = FileManager.default.enumerator(atPath: source) else { return [""] }
        var files: [String] = []
        while let file = folder.nextObject() as? String {
            guard files.count < mostFiles else {
                throw Failure(
                    code: "too_many_files",
                    message: "'\(source)' has more than \(mostFiles) files; name a folder with fewer."
                )
            }
            files.append(file)
        }
        return files
    }

    private static func look(at path: String, before: Known?) -> Known? {
        guard let inode = inode(of: path) else { return nil }
        if let before, before.isSure, before.inode == inode { return before }
        let digest = (try? sha256(of: path)) ?? ""
        return Known(inode: inode, digest: digest, isSure: before?.inode == inode && before?.digest == digest)
    }

    /// Nil for what is no file.
    private static func inode(of path: String) -> Inode? {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        return Inode(
            device: Int(status.st_dev),
            number: Int(status.st_ino),
            size: Int(status.st_size),
            changed: status.st_ctim.tv_sec * 1_000_000_000 + status.st_ctim.tv_nsec,
            modified: status.st_mtim.tv_sec * 1_000_000_000 + status.st_mtim.tv_nsec
        )
    }

    /// The SHA-256 of the file's bytes, read now.
    static func sha256(of path: String) throws -> String {
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: path))
        defer { try? handle.close() }  // Opened for reading only: nothing can be lost.
        var hash = SHA256()
        while let data = try handle.read(upToCount: 1 << 20), !data.isEmpty { hash.update(data: data) }
        return hash.finalize().hexDigits
    }
}
