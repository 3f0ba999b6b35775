import Foundation

/// The entries of a folder, as bytes.
enum FolderListing {
    /// The names in the order of their bytes, without `.` and `..`.
    static func names(in path: RawPath) -> Result<[[UInt8]], ExtractionError> {
        guard let folder = path.withCString({ opendir($0) }) else { return .failure(FileProblem.system(errno)) }
        defer { closedir(folder) }
        var names: [[UInt8]] = []
        errno = 0
        while let entry = readdir(folder) {
            let name = bytes(ofNameIn: entry)
            if name != Array(".".utf8) && name != Array("..".utf8) { names.append(name) }
            errno = 0
        }
        // readdir returns nil at the end and when it fails; only errno tells which.
        guard errno == 0 else { return .failure(FileProblem.system(errno)) }
        return .success(names.sorted { $0.lexicographicallyPrecedes($1) })
    }

    private static func bytes(ofNameIn entry: UnsafeMutablePointer<dirent>) -> [UInt8] {
        withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
    }
}
