/// Characters that XML cannot hold, as spreadsheets write them: `_x000D_` (ECMA-376, part 1, 22.9.2.19).
enum EscapedCharacters {
    /// The text with such characters in their places; control characters become spaces.
    static func decode(_ text: String) -> String {
        guard text.contains("_x") else { return text }
        return text.replacing(/_x([0-9A-Fa-f]{4})_/) { match in
            guard let code = UInt32(match.output.1, radix: 16), let scalar = Unicode.Scalar(code) else { return "" }
            return code < 0x20 ? " " : String(scalar)
        }
    }
}
