import Mustache

/// The properties of a value by name, taken apart once: the library would look through all of them for every name that a
/// template mentions, which costs most of a page's time.
struct Properties: MustacheParent {
    private let values: [String: Any]

    private init(_ mirror: Mirror) {
        values = Dictionary(
            mirror.children.compactMap { child in
                child.label.flatMap { name in Self.tree(child.value).map { (name, $0) } }
            },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// The value with all structures in it, however deep, taken apart; nil where there is none.
    ///
    /// What can be written as it is stays: texts, numbers, dictionaries.
    static func tree(_ value: Any) -> Any? {
        if let list = value as? [Any] { return list.compactMap(tree) }
        if let plain = value as? any CustomStringConvertible { return plain }
        let mirror = Mirror(reflecting: value)
        return switch mirror.displayStyle {
        case .optional: mirror.children.first.flatMap { tree($0.value) }
        case .struct: Properties(mirror)
        default: value
        }
    }

    func child(named name: String) -> Any? { values[name] }
}
