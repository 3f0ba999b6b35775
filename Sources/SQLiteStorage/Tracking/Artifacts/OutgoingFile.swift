import Documents
import Foundation

/// A file that is read in pieces.
struct OutgoingFile: Sendable {
    private static let chunk = 256 << 10

    private let handle: FileHandle
    private let path: String

    /// - Throws: `Failure` with code `artifact_missing`.
    init(_ path: String) throws {
        guard let handle = FileHandle(forReadingAtPath: path) else { throw Self.failure("missing", path) }
        self.handle = handle
        self.path = path
    }

    /// The next piece; nil at the end.
    func next() async throws -> [UInt8]? {
        let (handle, path) = (handle, path)
        return try await BlockingWork.run {
            do {
                let data = try handle.read(upToCount: Self.chunk) ?? Data()
                return data.isEmpty ? nil : Array(data)
            } catch {
                throw Self.failure("damaged", path)
            }
        }
    }

    private static func failure(_ state: String, _ path: String) -> Failure {
        Failure(
            code: "artifact_missing",
            message: "The file '\(path)' of an artifact is \(state). Restore it from a backup."
        )
    }
}
