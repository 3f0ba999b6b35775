/// One of the things that an A/B test compares.
package struct Variant: Hashable, Sendable, Codable {
    /// Such as `a`; in lower-case letters, digits, `-` and `_`.
    package var name: String
    /// What stands behind it, such as `document-class:3`; may be empty.
    package var model: String
    /// In hundredths of a percent, 0…10,000; those of all variants add up to 10,000.
    package var weight: Int

    package init(name: String, model: String = "", weight: Int) {
        self.name = name
        self.model = model
        self.weight = weight
    }
}

/// A variant that is a version of a model.
extension Variant {
    /// Of `NAME:VERSION` the name; nil of anything else.
    package var modelName: String? { parts?.name }

    /// Of `NAME:VERSION` the version; nil of anything else.
    package var version: Int? { parts?.version }

    private var parts: (name: String, version: Int)? {
        guard let colon = model.lastIndex(of: ":"), let version = Int(model[model.index(after: colon)...]), version > 0
        else { return nil }
        return (String(model[..<colon]), version)
    }
}

extension Variant {
    private enum CodingKeys: String, CodingKey, CaseIterable { case name, model, weight }

    package init(from decoder: any Decoder) throws {
        try decoder.refuseUnknownKeys(besides: CodingKeys.self)
        let container = try decoder.container(keyedBy: CodingKeys.self)
        name = try container.decode(String.self, forKey: .name)
        model = try container.decodeIfPresent(String.self, forKey: .model) ?? ""
        weight = try container.decode(Int.self, forKey: .weight)
    }
}
