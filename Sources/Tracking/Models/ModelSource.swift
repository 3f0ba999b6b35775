/// What a client says a version is made of.
package enum ModelSource: Hashable, Sendable {
    /// `models:/m-…`
    case loggedModel(LoggedModelID)
    /// `models:/NAME/VERSION` or `models:/NAME@ALIAS`
    case version(ModelReference)
    /// Any other address.
    case elsewhere(String)

    /// - Throws: `TrackingError` for what is no address, or one of a file on this machine: what a client can read here is
    ///   what it put here.
    package init(_ text: String) throws(TrackingError) {
        guard let colon = text.firstIndex(of: ":"), colon != text.startIndex else { throw Self.invalid(text) }
        let scheme = text[..<colon].lowercased()
        guard scheme != "file", scheme.utf8.count > 1 else { throw Self.invalid(text) }
        guard scheme == "models" else {
            self = .elsewhere(text)
            return
        }
        let path = String(text[text.index(after: colon)...].drop { $0 == "/" })
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, let version = Int(parts[1]), version > 0 {
            self = .version(ModelReference(name: String(parts[0]), selector: .version(version)))
        } else if parts.count == 1, let at = path.lastIndex(of: "@") {
            let alias = String(path[path.index(after: at)...])
            self = .version(ModelReference(name: String(path[..<at]), selector: .alias(alias)))
        } else if parts.count == 1, path.hasPrefix("m-") {
            self = .loggedModel(LoggedModelID(rawValue: path))
        } else {
            throw Self.invalid(text)
        }
    }

    private static func invalid(_ text: String) -> TrackingError {
        .invalid(
            "'\(text.prefix(TrackingError.quoted))' cannot be the source of a version. Give 'models:/…', 'runs:/…', "
                + "'mlflow-artifacts:/…' or the address of another store."
        )
    }
}
