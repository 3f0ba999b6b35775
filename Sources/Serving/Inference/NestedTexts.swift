/// The `data` of a tensor in JSON: texts in a list, or in lists of lists.
struct NestedTexts: Decodable {
    /// Where a decoder finds its `InferenceLimits`.
    static var limitsKey: CodingUserInfoKey {
        guard let key = CodingUserInfoKey(rawValue: "limits") else { preconditionFailure("'limits' is a key") }
        return key
    }

    /// Row by row.
    private(set) var elements: [String] = []

    init(from decoder: any Decoder) throws {
        let limits = decoder.userInfo[Self.limitsKey] as? InferenceLimits ?? InferenceLimits()
        var container = try decoder.unkeyedContainer()
        try take(&container, limits, depth: 1)
    }

    private mutating func take(
        _ container: inout any UnkeyedDecodingContainer,
        _ limits: InferenceLimits,
        depth: Int
    ) throws {
        guard depth <= limits.maximumNesting else {
            throw InferenceError("Data lie in more than \(limits.maximumNesting) lists of lists.")
        }
        while !container.isAtEnd {
            if let text = try? container.decode(String.self) {
                elements.append(text)
            } else {
                var inner = try container.nestedUnkeyedContainer()
                try take(&inner, limits, depth: depth + 1)
            }
            guard elements.count <= limits.maximumElements else {
                throw InferenceError("A request has at most \(limits.maximumElements) elements.")
            }
        }
    }
}
