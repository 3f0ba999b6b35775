import Foundation
import Glibc

/// Lets one process at a time do something in a folder; the kernel ends the turn of a process that dies.
enum FolderLock {
    /// Waits for the turn, does the work and gives the turn back; a folder that cannot be opened makes nobody wait.
    static func hold<Value>(folderOf path: String, while work: () throws -> Value) rethrows -> Value {
        let folder = (path as NSString).deletingLastPathComponent
        let descriptor = open(folder.isEmpty ? "." : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        defer { if descriptor >= 0 { close(descriptor) } }
        if descriptor >= 0 {
            while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        }
        return try work()
    }
}
