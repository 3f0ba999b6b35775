/// A whole number, which clients in Python write as a number and clients in Java as a text.
struct WireInteger: Codable, Hashable, Sendable {
    var value: Int64

    init(_ value: Int64) { self.value = value }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int64.self) {
            value = number
        } else if let number = Int64(try container.decode(String.self)) {
            value = number
        } else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no whole number")
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(value)
    }

    /// A time in milliseconds since 1970 of one in seconds.
    init(seconds: Double) { value = Int64((seconds * 1000).rounded()) }

    /// In seconds, of a time in milliseconds.
    var seconds: Double { Double(value) / 1000 }
}
