import Foundation

/// How long a file is.
enum FileSize {
    /// Nil when there is no such file.
    static func bytes(of path: String) -> Int? {
        var status = stat()
        return stat(path, &status) == 0 ? Int(status.st_size) : nil
    }
}
