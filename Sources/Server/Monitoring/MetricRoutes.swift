import Documents
import HTTPTypes
import Hummingbird
import Monitoring
import Operations

/// What was measured.
struct MetricRoutes: Sendable {
    private static let longest = 3_650.0 * 86_400
    private static let standard = 3_600.0

    let monitoring: MonitoringOperations
    let now: @Sendable () -> Double

    var routes: [Route] {
        [
            .get("/v1/metrics", .role(.viewer), summary),
            .get("/v1/metrics/series", .role(.viewer), series),
        ]
    }

    private func summary(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        let reports = try await monitoring.summary(over: try Self.window(query), model: query["model"])
        return try .json(MetricListWire(metrics: reports))
    }

    private func series(_ request: Request, _ context: ServerContext) async throws -> Response {
        let query = QueryParameters(request)
        guard let metric = try query.choice("metric", of: MonitoredMetric.self) else {
            throw Failure(
                code: "invalid_parameter",
                message: "The parameter 'metric' is missing; it is one of "
                    + MonitoredMetric.allCases.map(\.rawValue).joined(separator: ", ") + "."
            )
        }
        let time = now()
        var question = SeriesQuestion(
            metric,
            try Self.statistic(query),
            span: try Self.span(query),
            from: time - (try Self.window(query)),
            until: time + 1,
            by: try Self.groupings(query)
        )
        question.model = query["model"]
        question.version = try query["version"].map { _ in
            try query.integer("version", in: 1...Int(Int32.max), default: 1)
        }
        (question.arm, question.slice) = (query["arm"], query["slice"])
        return try .json(try await monitoring.series(question))
    }

    private static func window(_ query: QueryParameters) throws -> Double {
        guard let text = query["window"] else { return standard }
        guard let seconds = StretchOfTime.seconds(text), seconds > 0, seconds <= longest else {
            throw QueryParameters.invalid("window", text, expected: "a time such as 30m, 1h or 7d")
        }
        return seconds
    }

    private static func statistic(_ query: QueryParameters) throws -> MetricStatistic {
        guard let text = query["statistic"] else { return .standard }
        guard let statistic = MetricStatistic(text) else {
            throw QueryParameters.invalid("statistic", text, expected: "mean, last, or a percentile such as p95")
        }
        return statistic
    }

    private static func span(_ query: QueryParameters) throws -> WindowSpan {
        guard let text = query["each"] else { return .hour }
        guard let span = WindowSpan.allCases.first(where: { $0.name == text }) else {
            throw QueryParameters.invalid("each", text, expected: "minute, hour or day")
        }
        return span
    }

    private static func groupings(_ query: QueryParameters) throws -> Set<MetricTable.Grouping> {
        let words = query.all("by").filter { !$0.isEmpty }
        guard !words.isEmpty else { return [.version] }
        return Set(
            try words.map { word in
                guard let grouping = MetricTable.Grouping(rawValue: word) else {
                    throw QueryParameters.invalid("by", word, expected: "version, arm or slice")
                }
                return grouping
            }
        )
    }
}
