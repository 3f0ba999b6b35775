import Documents
import Foundation

/// Values that are kept as JSON text in one column, because nothing ever asks for a part of them.
enum JSONColumn {
    /// The value as JSON with sorted keys.
    static func text(_ value: some Encodable) throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        return String(decoding: try encoder.encode(value), as: UTF8.self)
    }

    /// The value of that text; `name` tells in the error what cannot be read back.
    ///
    /// - Throws: `Failure` with code `storage_corrupt`.
    static func value<Value: Decodable>(_ type: Value.Type, from text: String, name: String) throws -> Value {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "inf",
            negativeInfinity: "-inf",
            nan: "nan"
        )
        do {
            return try decoder.decode(type, from: Data(text.utf8))
        } catch {
            throw Failure.corrupt(name)
        }
    }
}
