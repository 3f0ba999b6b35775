import Foundation

/// Addresses of versions.
enum VersionPath {
    /// Such as `/models/document-class/3`.
    static func of(_ version: Int, _ model: String) -> String { "\(of(model))/\(version)" }

    /// Such as `/models/document-class`.
    static func of(_ model: String) -> String {
        // Names of models from elsewhere may have blanks and letters of any script in them.
        let name = model.addingPercentEncoding(withAllowedCharacters: .alphanumerics.union(["-", "_", "."])) ?? ""
        return "/models/\(name)"
    }
}
