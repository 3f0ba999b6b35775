import Documents
import Foundation
import Yams

/// Finds secrets where a file says that they are: in another file, in the environment, or, where one must, in itself.
///
/// What goes wrong is told without them.
struct SecretReader {
    private static let longest = 4_096

    let yaml: YAMLReader
    /// Of the file that names others; their paths are relative to it.
    let folder: String
    let environment: [String: String]

    /// The fields under which a secret can be given.
    static func fields(_ name: String) -> [String] { [name, "\(name)_file", "\(name)_env"] }

    /// The secret of a mapping that holds nothing else.
    func required(_ name: String, in node: Node, known: [String]) throws -> String {
        let fields = try yaml.fields(of: node, known: known.flatMap(Self.fields))
        guard let found = try optional(name, in: fields, node) else {
            throw yaml.failure(node, "'\(name)_file', '\(name)_env' or '\(name)' is missing.")
        }
        return found
    }

    /// The secret, or nil where none is given.
    func optional(_ name: String, in fields: [String: Node], _ node: Node) throws -> String? {
        let given = Self.fields(name).filter { fields[$0] != nil }
        guard given.count <= 1 else {
            throw yaml.failure(node, "give one of \(given.joined(separator: ", ")), not all.")
        }
        if let node = fields[name] { return try yaml.text(node, name, longest: Self.longest) }
        if let node = fields["\(name)_env"] {
            let variable = try yaml.text(node, "\(name)_env", longest: 200)
            return try checked(environment[variable], node, "the environment has no '\(variable)'")
        }
        guard let node = fields["\(name)_file"] else { return nil }
        let path = try yaml.text(node, "\(name)_file", longest: 1_000)
        let place = path.hasPrefix("/") || folder.isEmpty ? path : "\(folder)/\(path)"
        let data = FileHandle(forReadingAtPath: place).flatMap { try? $0.read(upToCount: Self.longest + 1) }
        return try checked(data.flatMap { String(data: $0, encoding: .utf8) }, node, "'\(place)' cannot be read")
    }

    private func checked(_ text: String?, _ node: Node, _ complaint: String) throws -> String {
        let found = text?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        guard !found.isEmpty, found.utf8.count <= Self.longest, !found.contains(where: \.isNewline) else {
            throw yaml.failure(node, "\(complaint), or it is not one line of at most \(Self.longest) bytes.")
        }
        return found
    }
}
