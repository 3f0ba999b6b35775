extension Phrasing {
    /// A length of time as people say it, such as `no time`, `45 s`, `12 min`, `3.5 h` or `2 d`.
    func stretch(_ seconds: Double) -> String {
        guard seconds > 0 else { return "no time" }
        let unit = [(86_400.0, "d"), (3_600, "h"), (60, "min"), (1, "s")].first { seconds >= $0.0 } ?? (1, "s")
        let tenths = (seconds / unit.0 * 10).rounded() / 10
        return "\(number(tenths, digits: tenths >= 10 || tenths == tenths.rounded() ? 0 : 1)) \(unit.1)"
    }
}
