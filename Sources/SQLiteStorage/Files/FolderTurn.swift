import Glibc

/// A process's turn to do something in a folder: it lasts as long as this object, or as the process.
final class FolderTurn: Sendable {
    private let descriptor: Int32

    /// Nil when another has the turn and this one does not wait, or the folder cannot be opened.
    init?(_ folder: String, isWaiting: Bool) {
        descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        while flock(descriptor, isWaiting ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
            guard errno != EINTR else { continue }
            return nil
        }
    }

    deinit { if descriptor >= 0 { close(descriptor) } }
}
