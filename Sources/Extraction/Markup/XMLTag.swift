/// The opening of an element of XML.
struct XMLTag {
    /// Without its prefix.
    var name: String
    /// The address of its namespace; empty where it has none.
    var namespace: String
    private var attributes: [(name: String, namespace: String, value: String)]

    init(name: String, namespace: String, attributes: [(name: String, namespace: String, value: String)]) {
        self.name = name
        self.namespace = namespace
        self.attributes = attributes
    }

    /// The value of the attribute of that name, whatever its prefix.
    subscript(attribute: String) -> String? { attributes.first { $0.name == attribute }?.value }

    /// The value of the attribute of that name that has a prefix, such as `r:id` beside `id`.
    func prefixed(_ attribute: String) -> String? {
        attributes.first { $0.name == attribute && !$0.namespace.isEmpty }?.value
    }

    /// An attribute that is an integer; nil where it is missing or none.
    func integer(_ attribute: String) -> Int? { self[attribute].flatMap { Int($0) } }

    /// Whether the attribute says yes (ECMA-376, part 1, 22.9.2.7); `missing` where it is not there.
    func isOn(_ attribute: String, missing: Bool = false) -> Bool {
        guard let value = self[attribute] else { return missing }
        return !["0", "false", "off"].contains(value)
    }
}
