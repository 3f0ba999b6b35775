/// A line of a `.jsonl` file of samples.
struct SampleLine: Decodable {
    /// What the types of the fields are called in messages.
    static let names: [ObjectIdentifier: String] = [
        ObjectIdentifier(String.self): "a string",
        ObjectIdentifier(Int.self): "a whole number",
        ObjectIdentifier(Double.self): "a number",
        ObjectIdentifier([String: Double].self): "an object of numbers",
        ObjectIdentifier([String: Any].self): "an object of numbers",
    ]

    /// The fields that mean something to training; what else a line says is metadata.
    private enum Field: String, CaseIterable {
        case text, label, filename, group, weight, traits
    }

    let sample: TextSample

    init(from decoder: any Decoder) throws {
        let fields = try decoder.container(keyedBy: Name.self)
        func value<Value: Decodable>(_ field: Field) throws -> Value? {
            try fields.decodeIfPresent(Value.self, forKey: Name(stringValue: field.rawValue))
        }
        sample = TextSample(
            text: try fields.decode(String.self, forKey: Name(stringValue: Field.text.rawValue)),
            filename: try value(.filename),
            traits: try value(.traits) ?? [:],
            label: try value(.label),
            group: try value(.group),
            weight: max(1, try value(.weight) ?? 1),
            metadata: Self.metadata(of: fields)
        )
    }

    /// The other fields that hold a text, a number or a truth value.
    private static func metadata(of fields: KeyedDecodingContainer<Name>) -> [String: String] {
        var metadata: [String: String] = [:]
        for name in fields.allKeys where Field(rawValue: name.stringValue) == nil {
            metadata[name.stringValue] = text(of: name, in: fields)
        }
        return metadata
    }

    private static func text(of name: Name, in fields: KeyedDecodingContainer<Name>) -> String? {
        if let text = try? fields.decode(String.self, forKey: name) { return text }
        if let truth = try? fields.decode(Bool.self, forKey: name) { return "\(truth)" }
        if let whole = try? fields.decode(Int.self, forKey: name) { return "\(whole)" }
        return (try? fields.decode(Double.self, forKey: name)).map { "\($0)" }
    }

    private struct Name: CodingKey {
        let stringValue: String
        var intValue: Int? { nil }

        init(stringValue: String) { self.stringValue = stringValue }
        init?(intValue: Int) { nil }
    }
}
