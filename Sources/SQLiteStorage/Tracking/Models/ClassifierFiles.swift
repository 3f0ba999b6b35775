import Documents
import Foundation

/// The files of classifiers, as `<name>/<version>/model.deedbox` in a folder.
struct ClassifierFiles: Sendable {
    /// Of each file in the folder of its version.
    static let name = "model.deedbox"

    let directory: String

    func path(_ name: String, _ version: Int) -> String { "\(directory)/\(name)/\(version)/\(Self.name)" }

    /// Writes the file; on return it survives power loss.
    func write(_ data: [UInt8], _ name: String, _ version: Int) throws {
        try DurableFile.write(data, to: path(name, version))
    }

    /// The path of the file.
    ///
    /// - Throws: `Failure` with code `model_missing`.
    func existing(_ name: String, _ version: Int) async throws -> String {
        let path = path(name, version)
        guard try await BlockingWork.run({ FileManager.default.fileExists(atPath: path) }) else {
            throw Failure(
                code: "model_missing",
                message: """
                    The file '\(path)' of model '\(name)' version \(version) is missing. Restore it from a backup or train again.
                    """
            )
        }
        return path
    }

    /// Removes the file; nothing happens when there is none.
    func remove(_ name: String, _ version: Int) async throws {
        let path = path(name, version)
        try await BlockingWork.run { try DurableFile.remove(path) }
    }

    /// Refuses a name that could not be a folder's name everywhere.
    ///
    /// - Throws: `Failure` with code `invalid_name`.
    static func check(_ name: String) throws {
        let isPlain = name.utf8.allSatisfy { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
                true
            default: false
            }
        }
        guard isPlain, (1...100).contains(name.utf8.count), !name.hasPrefix(".") else {
            throw Failure(
                code: "invalid_name",
                message: "'\(name)' cannot be a model's name. Use 1 to 100 letters, digits, '-', '_' and '.'."
            )
        }
    }
}
