import Foundation

/// Addresses of versions.
enum VersionPath {
    /// Such as `/models/document-class/3`.
    static func of(_ version: Int, _ model: String) -> String { "\(of(model))/\(version)" }

    /// Such as `/models/document-class`.
    static func of(_ model: String) -> String { "/models/\(escaped(model))" }

    /// The name of a model as a part of an address.
    static func escaped(_ model: String) -> String {
        // Names of models from elsewhere may have blanks and letters of any script in them.
        model.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."])) ?? ""
    }
}
