import Documents
import Foundation
import Yams

/// Reads `deedbox.yaml` into dotted keys and texts.
enum SettingsFile {
    /// The values of the file at `path`, by dotted key; lists are joined by commas, and mappings below a list key
    /// become `name=value` items.
    ///
    /// - Throws: `Failure` with code `invalid_config_file` naming the file and the line.
    static func values(at path: String) throws -> [String: String] {
        let text: String
        do {
            text = try String(contentsOfFile: path, encoding: .utf8)
        } catch {
            throw Failure(
                code: "invalid_config_file",
                message: "Cannot read '\(path)': it is missing, unreadable or not UTF-8."
            )
        }
        do {
            guard let root = try Yams.compose(yaml: text) else { return [:] }
            guard case .mapping(let mapping) = root else {
                throw Failure(
                    code: "invalid_config_file",
                    message: "'\(path)' must hold keys and values, as 'server:'."
                )
            }
            var values: [String: String] = [:]
            try collect(mapping, below: "", into: &values)
            return values
        } catch let error as YamlError {
            throw Failure(code: "invalid_config_file", message: "'\(path)' is not valid YAML: \(error)")
        }
    }

    private static func collect(_ mapping: Node.Mapping, below prefix: String, into values: inout [String: String])
        throws
    {
        for (keyNode, node) in mapping {
            guard let name = keyNode.string else {
                throw Failure(code: "invalid_config_file", message: "A key below '\(prefix)' is not a text.")
            }
            let key = prefix.isEmpty ? name : "\(prefix).\(name)"
            switch node {
            case .mapping(let inner) where isList(key):
                values[key] = inner.map { "\($0.key.string ?? "")=\($0.value.string ?? "")" }.joined(separator: ",")
            case .mapping(let inner): try collect(inner, below: key, into: &values)
            case .sequence(let items): values[key] = items.map { $0.string ?? "" }.joined(separator: ",")
            case .scalar(let scalar): values[key] = scalar.string
            case .alias:
                throw Failure(code: "invalid_config_file", message: "'\(key)' is a YAML alias; write the value out.")
            }
        }
    }

    private static func isList(_ key: String) -> Bool {
        Setting.all.contains { setting in
            if case .list = setting.kind { setting.key == key } else { false }
        }
    }
}
