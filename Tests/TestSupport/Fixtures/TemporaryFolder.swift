import Foundation

/// A folder that is there, empty, until the object goes.
package final class TemporaryFolder: Sendable {
    package let path: String

    package init() throws {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("deedbox-test-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        path = url.path
    }

    deinit {
        // Best effort: a folder left behind must not fail the test that made it.
        try? FileManager.default.removeItem(atPath: path)
    }
}
