import Documents
import Monitoring
import Operations
import Search

/// What the server measures of itself.
struct ServerMetrics: Sendable {
    /// Others are counted as `other`.
    static let methods = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]
    private static let statusClasses = ["1xx", "2xx", "3xx", "4xx", "5xx"]

    let registry: MetricRegistry
    /// Requests that `AdmissionHandler` refuses; they are in no other metric.
    let refused: Counter
    private let requests: Counter
    private let seconds: Histogram
    private let inFlight: Gauge
    private let jobs: Gauge
    private let passages: Gauge

    /// - Parameter routes: The patterns of all routes; requests for other addresses are counted as `other`.
    init(registry: MetricRegistry, routes: [String]) {
        let route = MetricLabel("route", values: routes)
        let method = MetricLabel("method", values: Self.methods)
        self.registry = registry
        requests = registry.counter(
            "http_requests_total",
            help: "Requests answered.",
            labels: [method, route, MetricLabel("status", values: Self.statusClasses)]
        )
        refused = registry.counter(
            "http_requests_refused_total",
            help: "Requests refused unread because too many were under way."
        )
        seconds = registry.histogram(
            "http_request_duration_seconds",
            help: "Time from the request's head to the answer's head.",
            bounds: Histogram.requestSeconds,
            labels: [method, route]
        )
        inFlight = registry.gauge("http_requests_in_flight", help: "Requests that wait for the head of their answer.")
        jobs = registry.gauge(
            "deedbox_jobs",
            help: "Documents in the queue, by state.",
            labels: [MetricLabel("state", values: Job.State.allCases.map(\.rawValue))]
        )
        passages = registry.gauge(
            "deedbox_passages",
            help: "Passages that can be found, by whether they have an embedding.",
            labels: [MetricLabel("embedding", values: ["present", "missing"])]
        )
    }

    func begin() { inFlight.add(amount: 1) }

    func end() { inFlight.add(amount: -1) }

    func record(method: String, route: String, status: Int, seconds elapsed: Double) {
        requests.increment(method, route, "\(status / 100)xx")
        seconds.observe(elapsed, method, route)
    }

    /// Reads what is true now, at the moment of the scrape.
    func refresh(ingest: IngestOperations, search: SearchOperations) async throws {
        let counts = try await ingest.counts()
        for state in Job.State.allCases { jobs.set(state.rawValue, to: Double(counts[state] ?? 0)) }
        let index = try await search.counts()
        passages.set("present", to: Double(index.embedded))
        passages.set("missing", to: Double(index.passages - index.embedded))
    }
}
