import Foundation
import TestSupport

extension TemporaryFolder {
    /// Removes a folder in this one.
    func removeAll(in name: String) throws {
        try FileManager.default.removeItem(atPath: "\(path)/\(name)")
    }
}
