/// The grammar of names in the Prometheus data model.
enum MetricName {
    /// Whether `name` may name a metric: `[a-zA-Z_:][a-zA-Z0-9_:]*`.
    static func isMetric(_ name: String) -> Bool { isName(name, extra: [":"]) }

    /// Whether `name` may name a label of ours: `[a-zA-Z_][a-zA-Z0-9_]*`, neither reserved (`__…`) nor `le`.
    static func isLabel(_ name: String) -> Bool { isName(name, extra: []) && !name.hasPrefix("__") && name != "le" }

    private static func isName(_ name: String, extra: Set<Unicode.Scalar>) -> Bool {
        guard let first = name.unicodeScalars.first, !isDigit(first) else { return false }
        return name.unicodeScalars.allSatisfy { isDigit($0) || isLetter($0) || $0 == "_" || extra.contains($0) }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

    private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
        ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
    }
}
