import Documents
import Foundation
import Glibc

/// Files that are there whole or not at all, whatever happens to the process or the power.
enum DurableFile {
    /// Writes the file and the folders it needs; on return it survives power loss.
    ///
    /// The bytes go to a temporary file beside it, reach the disk, and take the name in one step.
    static func write(_ bytes: [UInt8], to path: String) throws {
        let folder = (path as NSString).deletingLastPathComponent
        try makeFolder(folder)
        var template = Array("\(path).XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw failure("create", path) }
        let temporary = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
        do {
            defer { close(file) }
            try write(bytes, to: file, path)
            guard fsync(file) == 0 else { throw failure("write", path) }
            guard Glibc.rename(temporary, path) == 0 else { throw failure("write", path) }
        } catch {
            unlink(temporary)
            throw error
        }
        try syncFolder(folder)
    }

    private static func write(_ bytes: [UInt8], to file: Int32, _ path: String) throws {
        try bytes.withUnsafeBytes { buffer in
            var written = 0
            while written < buffer.count {
                let count = Glibc.write(file, buffer.baseAddress?.advanced(by: written), buffer.count - written)
                guard count >= 0 || errno == EINTR else { throw failure("write", path) }
                written += max(0, count)
            }
        }
    }

    /// Gives a file whose bytes have reached the disk its name, in the same folder, so that it survives power loss.
    static func rename(_ temporary: String, to path: String) throws {
        guard Glibc.rename(temporary, path) == 0 else { throw failure("write", path) }
        try syncFolder((path as NSString).deletingLastPathComponent)
    }

    /// The file's bytes; nil when there is no such file.
    static func bytes(at path: String) throws -> [UInt8]? {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw failure("read", path)
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure("read", path) }
        return try [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, filled in
            while filled < buffer.count {
                let count = read(file, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
                guard count >= 0 || errno == EINTR else { throw failure("read", path) }
                if count == 0 { return }
                filled += max(0, count)
            }
        }
    }

    /// How many bytes the file has; nil when there is no such file.
    static func size(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }

    /// Removes the file; nothing happens when there is none.
    static func remove(_ path: String) throws {
        guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
        try syncFolder((path as NSString).deletingLastPathComponent)
    }

    /// Makes the names in that folder survive power loss.
    static func syncFolder(_ path: String) throws {
        let folder = open(path.isEmpty ? "." : path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else {
            if errno == ENOENT { return }
            throw failure("write", path)
        }
        defer { close(folder) }
        guard fsync(folder) == 0 else { throw failure("write", path) }
    }

    /// Creates the folder and those above it, each of which survives power loss.
    static func makeFolder(_ path: String) throws {
        guard !path.isEmpty, path != "/", size(of: path) == nil else { return }
        let parent = (path as NSString).deletingLastPathComponent
        try makeFolder(parent)
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw failure("create", path) }
        try syncFolder(parent)
    }

    private static func failure(_ verb: String, _ path: String) -> Failure {
        let error = errno
        let isFull = error == ENOSPC || error == EDQUOT
        return Failure(
            code: isFull ? "storage_full" : "storage_failed",
            message: "Cannot \(verb) '\(path)' (\(String(cString: strerror(error)))). "
                + (isFull ? "Free disk space and try again." : "Check the permissions of the folder.")
        )
    }
}
