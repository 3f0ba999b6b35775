/// A half-open range of a text, counted in Unicode scalars (as Python counts; not bytes, not UTF-16).
package struct TextSpan: Hashable, Sendable, Codable {
    package var start: Int
    package var end: Int

    package init(_ start: Int, _ end: Int) {
        precondition(0 <= start && start <= end, "a span runs forwards")
        self.start = start
        self.end = end
    }

    private enum CodingKeys: String, CodingKey { case start, end }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        start = try container.decode(Int.self, forKey: .start)
        end = try container.decode(Int.self, forKey: .end)
        guard 0 <= start, start <= end else {
            throw DecodingError.dataCorruptedError(
                forKey: .end,
                in: container,
                debugDescription: "a span runs forwards"
            )
        }
    }

    /// The number of Unicode scalars covered.
    package var count: Int { end - start }

    /// Whether the two spans share at least one scalar.
    package func overlaps(_ other: Self) -> Bool { start < other.end && other.start < end }
}
