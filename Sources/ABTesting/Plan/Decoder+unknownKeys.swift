extension Decoder {
    /// A mistyped key must not be passed over in silence.
    ///
    /// - Throws: `DecodingError` that names the key and those there are.
    func refuseUnknownKeys<Keys: CodingKey & CaseIterable>(besides keys: Keys.Type) throws {
        let known = keys.allCases.map(\.stringValue)
        let container = try container(keyedBy: AnyKey.self)
        guard let unknown = container.allKeys.first(where: { !known.contains($0.stringValue) }) else { return }
        throw DecodingError.dataCorruptedError(
            forKey: unknown,
            in: container,
            debugDescription: "known keys are \(known.joined(separator: ", "))"
        )
    }
}

/// A key of any name.
private struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(stringValue: String) { self.stringValue = stringValue }

    init?(intValue: Int) { nil }
}
