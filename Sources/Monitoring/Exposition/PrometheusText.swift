/// Writes metrics in the Prometheus text exposition format 0.0.4.
///
/// The format is specified at https://prometheus.io/docs/instrumenting/exposition_formats/.
package struct PrometheusText: Sendable {
    /// The media type under which the text is served.
    package static let mediaType = "text/plain; version=0.0.4; charset=utf-8"

    /// What was written so far; every line ends with a line feed.
    private(set) var output = ""

    /// Writes the help, the type and all series of a metric.
    mutating func append(_ family: MetricFamily) {
        output += "# HELP \(family.name) \(Self.escaped(family.help, quotes: false))\n"
        output += "# TYPE \(family.name) \(family.kind.rawValue)\n"
        for (values, series) in family.snapshot() {
            let labels = zip(family.labels, values).map { ($0.name, $1) }
            switch family.kind {
            case .counter, .gauge: line(family.name, labels, Self.number(series.value))
            case .histogram: histogram(family, labels, series)
            }
        }
    }

    /// Writes the help, the type and all series of a metric that was measured elsewhere.
    mutating func append(_ snapshot: MetricSnapshot) {
        output += "# HELP \(snapshot.name) \(Self.escaped(snapshot.help, quotes: false))\n"
        output += "# TYPE \(snapshot.name) \(snapshot.kind.rawValue)\n"
        for sample in snapshot.samples {
            let labels = sample.labels.map { ($0.name, $0.value) }
            line(snapshot.name + sample.suffix, labels, Self.number(sample.value))
        }
    }

    private mutating func histogram(
        _ family: MetricFamily,
        _ labels: [(String, String)],
        _ series: MetricFamily.Series
    ) {
        var cumulated = 0
        for (bound, count) in zip(family.bounds + [.infinity], series.buckets) {
            cumulated += count
            line("\(family.name)_bucket", labels + [("le", Self.number(bound))], "\(cumulated)")
        }
        line("\(family.name)_sum", labels, Self.number(series.value))
        line("\(family.name)_count", labels, "\(cumulated)")
    }

    private mutating func line(_ name: String, _ labels: [(String, String)], _ value: String) {
        output += name
        if !labels.isEmpty {
            let pairs = labels.map { "\($0.0)=\"\(Self.escaped($0.1, quotes: true))\"" }
            output += "{\(pairs.joined(separator: ","))}"
        }
        output += " \(value)\n"
    }

    /// A number as Go's `ParseFloat` reads it; whole numbers carry no fraction.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value < 0 ? "-Inf" : "+Inf" }
        return Int64(exactly: value).map { "\($0)" } ?? "\(value)"
    }

    /// Escapes backslash and line feed, and in label values the quotation mark.
    static func escaped(_ text: String, quotes: Bool) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\"" where quotes: result += "\\\""
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
