extension Unicode.Scalar {
    /// Whether this is white space of any kind, line ends and form feeds among it.
    var isBlank: Bool {
        value <= 0x20
            ? value == 0x20 || 0x09...0x0D ~= value
            : value >= 0x85 && properties.isWhitespace
    }

    var isDigit: Bool { value &- 0x30 < 10 }

    /// Whether this ends a line.
    var isLineEnd: Bool { value == 0x0A || value == 0x0D || value == 0x0C || value == 0x2028 || value == 0x2029 }
}
