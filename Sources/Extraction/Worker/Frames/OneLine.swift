import Documents

/// Makes what a worker says fit for a terminal and a log: one line of bounded length.
enum OneLine {
    /// In Unicode scalars; our own messages stay below 300.
    private static let maximumLength = 1_000

    static func of(_ text: String) -> String {
        let clean = text.unicodeScalars.prefix(maximumLength).map { scalar in
            scalar.properties.generalCategory == .control ? " " : scalar
        }
        return String(String.UnicodeScalarView(clean))
    }
}

extension Diagnostic {
    /// The same with its words on one line.
    var onOneLine: Self {
        var diagnostic = self
        diagnostic.code = OneLine.of(code)
        diagnostic.message = OneLine.of(message)
        return diagnostic
    }
}
