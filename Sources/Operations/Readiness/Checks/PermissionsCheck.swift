import Foundation
package import Tracking

/// Whether others on the machine can read or change what is kept.
package struct PermissionsCheck: ReadinessCheck {
    /// Files and folders of a home that are looked at.
    private static let mostEntries = 100_000
    private static let mostTold = 5

    package let id = "permissions"
    package let area = ReadinessItem.Area.security
    package let title = "Only the owner reads and writes what is kept"
    package let command = "ls -lR HOME"
    private let home: String
    private let configuration: String?
    private let secrets: [String]

    /// - Parameters:
    ///   - home: The folder that holds documents, models and the database.
    ///   - configuration: The configuration file; nil where there is none.
    ///   - secrets: Files with passwords and keys that the configuration names.
    package init(home: String, configuration: String?, secrets: [String]) {
        self.home = home
        self.configuration = configuration
        self.secrets = secrets
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let complaints = try await offThePool { try self.complaints() }
        guard complaints.isEmpty else {
            return .fail(
                complaints.prefix(Self.mostTold).joined(separator: "; ") + ".",
                remedy:
                    "Take the rights of others away: chmod -R go-rwx '\(home)', and chmod go-rwx of files with secrets."
            )
        }
        let files =
            secrets.isEmpty
            ? "no file of secrets is configured" : "\(secrets.count) files of secrets are the owner's alone"
        return .pass("The home lets nobody else in; \(files).")
    }

    /// A folder that lets nobody in guards what lies in it.
    private func complaints() throws -> [String] {
        var complaints: [String] = []
        if try Self.mode(of: home) & 0o077 != 0 {
            let open = try entries().filter { try Self.mode(of: $0) & 0o077 != 0 }
            complaints += ["others may look into '\(home)'"] + open.map { "others may read or write '\($0)'" }
        }
        for file in secrets where try Self.mode(of: file) & 0o077 != 0 {
            complaints.append("others may read or write '\(file)', which holds a secret")
        }
        if let configuration, try Self.mode(of: configuration) & 0o022 != 0 {
            complaints.append("others may write '\(configuration)'")
        }
        return complaints
    }

    private func entries() throws -> [String] {
        guard let entries = FileManager.default.enumerator(atPath: home) else { return [] }
        var found: [String] = []
        while found.count < Self.mostEntries, let entry = entries.nextObject() as? String {
            found.append("\(home)/\(entry)")
        }
        return found
    }

    private static func mode(of path: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path)
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? 0
    }
}
