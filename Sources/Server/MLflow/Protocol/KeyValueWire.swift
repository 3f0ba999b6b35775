import Tracking

/// A tag, or a parameter.
struct KeyValueWire: Codable, Hashable, Sendable {
    var key: String
    /// Empty where the client left it out.
    var value: String

    init(key: String, value: String) {
        self.key = key
        self.value = value
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        key = try container.decode(String.self, forKey: .key)
        value = try container.decodeIfPresent(String.self, forKey: .value) ?? ""
    }

    private enum CodingKeys: String, CodingKey {
        case key, value
    }

    /// By key.
    static func list(_ values: [String: String]) -> [Self] {
        values.sorted { $0.key < $1.key }.map { Self(key: $0.key, value: $0.value) }
    }
}

extension [KeyValueWire] {
    /// By key; the last of a key counts.
    var values: [String: String] { reduce(into: [:]) { $0[$1.key] = $1.value } }

    /// By key.
    ///
    /// - Throws: `TrackingError` for a key with two values.
    func parameters() throws(TrackingError) -> [String: String] {
        let values = values
        for item in self where values[item.key] != item.value { throw .changed(parameter: item.key) }
        return values
    }
}
