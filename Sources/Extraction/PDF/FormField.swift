/// A field of a PDF form and what it holds.
struct FormField: Sendable, Hashable, Codable {
    enum Kind: String, Sendable, Hashable, Codable {
        /// What is typed or chosen from a list.
        case text
        /// A check box, or one of several radio buttons.
        case choice
    }

    /// The value of a choice that is not made.
    static let off = "Off"
    /// What the names of fields are put behind where they stand among other keys.
    private static let prefix = "form."
    private static let maximumFields = 500
    private static let maximumNameLength = 100
    private static let maximumValueLength = 1_000

    /// With the names of the groups it is in, separated by full stops.
    var name: String
    var value: String
    var kind: Kind

    /// The fields as entries of a document's metadata, at most 500 of them, under `form.` and their names.
    ///
    /// Of several fields of one name, as radio buttons are, the first that holds something counts.
    static func metadata(of fields: some Sequence<Self>) -> [String: String] {
        var metadata: [String: String] = [:]
        for field in fields where !field.name.isEmpty && !field.value.isEmpty {
            let key = prefix + String(field.name.unicodeScalars.prefix(maximumNameLength))
            let value = String(field.value.unicodeScalars.prefix(maximumValueLength))
            if metadata[key] == nil, metadata.count >= maximumFields { continue }
            if metadata[key] == nil || metadata[key] == off { metadata[key] = value }
        }
        return metadata
    }
}
