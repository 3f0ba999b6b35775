import Foundation

/// Reads files without being held up by what a path may have become since it was looked at.
enum FileContents {
    /// How much is read at a time, in bytes.
    private static let chunkSize = 1 << 20

    /// All bytes of the file; links are followed.
    ///
    /// - Throws: `ExtractionError` with code `not_found`, `unreadable`, `not_a_file` or `too_large`.
    static func read(_ path: RawPath, maximumBytes: Int) throws(ExtractionError) -> [UInt8] {
        // O_NONBLOCK: opening a pipe that has taken the file's place must not wait for a writer.
        let descriptor = path.withCString { open($0, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY) }
        guard descriptor >= 0 else { throw FileProblem.system(errno) }
        defer { close(descriptor) }
        // The descriptor is asked, not the path: this is what will be read, whatever happens to the name.
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileProblem.system(errno) }
        switch status.st_mode & S_IFMT {
        case S_IFREG: break
        case S_IFDIR: throw FileProblem.folder
        default: throw FileProblem.notAFile
        }
        guard Int(status.st_size) <= maximumBytes else { throw FileProblem.tooLarge(maximumBytes: maximumBytes) }
        return try readAll(descriptor, expected: Int(status.st_size), maximumBytes: maximumBytes)
    }

    /// The size is only a hint: files grow while they are read, and those in /proc say 0.
    private static func readAll(
        _ descriptor: Int32,
        expected: Int,
        maximumBytes: Int
    ) throws(ExtractionError) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(expected)
        while true {
            var problem: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: chunkSize) { buffer, count in
                let result = Foundation.read(descriptor, buffer.baseAddress, chunkSize)
                problem = result < 0 ? errno : 0
                count = max(0, result)
            }
            if problem == EINTR { continue }
            guard problem == 0 else { throw FileProblem.system(problem) }
            guard !chunk.isEmpty else { return bytes }
            guard bytes.count + chunk.count <= maximumBytes else {
                throw FileProblem.tooLarge(maximumBytes: maximumBytes)
            }
            bytes.append(contentsOf: chunk)
        }
    }
}
