/// Metrics as OTLP sends them, all of them as they are at one moment.
///
/// Source: opentelemetry-proto 1.x, `opentelemetry/proto/metrics/v1/metrics.proto`; the numbers are those of its fields. Names
/// stay as Prometheus has them, so that one question does for both.
struct OTLPMetrics {
    private static let cumulative: UInt64 = 2
    private static let units = ["_seconds": "s", "_bytes": "By", "_ratio": "1"]

    private var metrics: [ProtobufWriter] = []
    private let start: Double
    private let now: Double

    /// - Parameters:
    ///   - start: Since when this process counts.
    ///   - now: Both in seconds since 1970.
    init(since start: Double, at now: Double) { (self.start, self.now) = (start, now) }

    /// An `ExportMetricsServiceRequest`.
    func request(of resource: TelemetryResource) -> [UInt8] {
        resource.request { scope in
            for metric in metrics { scope.data(2, metric.bytes) }
        }
    }

    mutating func append(_ family: MetricFamily) {
        let all = family.snapshot()
        var metric = Self.head(family.name, family.help)
        switch family.kind {
        case .counter: sum(&metric, since: start, all.map { (labels(family, $0.values), $0.series.value) })
        case .gauge: gauge(&metric, all.map { (labels(family, $0.values), $0.series.value) })
        case .histogram:
            metric.message(9) { histogram in
                for one in all { histogram.message(1) { self.histogram(&$0, family, one) } }
                histogram.integer(2, Self.cumulative)
            }
        }
        metrics.append(metric)
    }

    /// What was measured elsewhere; since when that counts nobody says.
    mutating func append(_ snapshot: MetricSnapshot) {
        let points = snapshot.samples.map { ($0.labels.map { ($0.name, $0.value) }, $0.value) }
        var metric = Self.head(snapshot.name, snapshot.help)
        switch snapshot.kind {
        case .counter: sum(&metric, since: nil, points)
        case .gauge: gauge(&metric, points)
        case .summary: metric.message(11) { summary(&$0, snapshot) }
        }
        metrics.append(metric)
    }

    private static func head(_ name: String, _ help: String) -> ProtobufWriter {
        var metric = ProtobufWriter()
        metric.text(1, name)
        metric.text(2, help)
        if let unit = units.first(where: { name.hasSuffix($0.key) })?.value { metric.text(3, unit) }
        return metric
    }

    private func labels(_ family: MetricFamily, _ values: [String]) -> [(String, String)] {
        zip(family.labels, values).map { ($0.name, $1) }
    }

    private func sum(
        _ metric: inout ProtobufWriter,
        since start: Double?,
        _ points: [(labels: [(String, String)], value: Double)]
    ) {
        metric.message(7) { sum in
            for one in points {
                sum.message(1) { point in
                    if let start { point.time(2, start) }
                    self.point(&point, one.labels, one.value)
                }
            }
            sum.integer(2, Self.cumulative)
            sum.integer(3, 1)
        }
    }

    private func gauge(_ metric: inout ProtobufWriter, _ points: [(labels: [(String, String)], value: Double)]) {
        metric.message(5) { gauge in
            for one in points { gauge.message(1) { point(&$0, one.labels, one.value) } }
        }
    }

    private func point(_ point: inout ProtobufWriter, _ labels: [(String, String)], _ value: Double) {
        point.time(3, now)
        point.number(4, value)
        for (key, value) in labels { point.attribute(7, key, .text(value)) }
    }

    private func histogram(
        _ point: inout ProtobufWriter,
        _ family: MetricFamily,
        _ one: (values: [String], series: MetricFamily.Series)
    ) {
        point.time(2, start)
        point.time(3, now)
        point.fixed(4, UInt64(one.series.buckets.reduce(0, +)))
        point.number(5, one.series.value)
        point.packed(6, one.series.buckets.map(UInt64.init))
        point.packed(7, family.bounds.map(\.bitPattern))
        for (key, value) in labels(family, one.values) { point.attribute(9, key, .text(value)) }
    }

    /// A snapshot has quantiles, sum and count of one series as samples of their own; here they are one point.
    private func summary(_ metric: inout ProtobufWriter, _ snapshot: MetricSnapshot) {
        let series = Dictionary(grouping: snapshot.samples) { sample in
            sample.labels.filter { $0.name != "quantile" }
        }
        for (labels, samples) in series.sorted(by: { $0.key.description < $1.key.description }) {
            metric.message(1) { point in
                point.time(3, now)
                for sample in samples {
                    switch sample.suffix {
                    case "_count": point.fixed(4, UInt64(max(0, sample.value)))
                    case "_sum": point.number(5, sample.value)
                    default:
                        guard
                            let share = sample.labels.first(where: { $0.name == "quantile" }).flatMap({
                                Double($0.value)
                            })
                        else { continue }
                        point.message(6) { quantile in
                            quantile.number(1, share)
                            quantile.number(2, sample.value)
                        }
                    }
                }
                for label in labels { point.attribute(7, label.name, .text(label.value)) }
            }
        }
    }
}
