import Foundation

extension SampleError {
    /// Does the work on a file or folder; an error of the system becomes one that names its path.
    static func naming(_ path: String, _ body: () throws -> Void) throws {
        do { try body() } catch { throw Self.writing(path: path, reason: "\(error.localizedDescription)") }
    }
}
