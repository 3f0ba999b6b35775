import Monitoring
import Testing

struct MetricRegistryTests {
    private let registry = MetricRegistry()

    @Test func anEmptyRegistryWritesNothing() {
        #expect(registry.exposition().isEmpty)
    }

    @Test func countersGaugesAndHistogramsAreWrittenInTheOrderOfTheirNames() {
        let requests = registry.counter(
            "http_requests_total",
            help: "Requests answered.",
            labels: [MetricLabel("method", values: ["GET", "POST"]), MetricLabel("status", values: ["2xx", "4xx"])]
        )
        requests.increment("GET", "2xx")
        requests.increment("GET", "2xx", by: 2)
        requests.increment("POST", "4xx")
        registry.gauge("documents", help: "Documents known.").set(to: 12.5)
        let seconds = registry.histogram("wait_seconds", help: "Time waited.", bounds: [0.1, 1])
        for value in [0.05, 0.1, 0.5, 3] { seconds.observe(value) }

        let expected = """
            # HELP documents Documents known.
            # TYPE documents gauge
            documents 12.5
            # HELP http_requests_total Requests answered.
            # TYPE http_requests_total counter
            http_requests_total{method="GET",status="2xx"} 3
            http_requests_total{method="POST",status="4xx"} 1
            # HELP wait_seconds Time waited.
            # TYPE wait_seconds histogram
            wait_seconds_bucket{le="0.1"} 2
            wait_seconds_bucket{le="1"} 3
            wait_seconds_bucket{le="+Inf"} 4
            wait_seconds_sum 3.65
            wait_seconds_count 4

            """
        #expect(registry.exposition() == expected)
    }

    @Test func aHistogramWithLabelsPutsThemBeforeTheBound() {
        let seconds = registry.histogram(
            "seconds",
            help: "Time.",
            bounds: [1],
            labels: [MetricLabel("route", values: ["/a"])]
        )
        seconds.observe(2, "/a")
        let expected = """
            # HELP seconds Time.
            # TYPE seconds histogram
            seconds_bucket{route="/a",le="1"} 0
            seconds_bucket{route="/a",le="+Inf"} 1
            seconds_sum{route="/a"} 2
            seconds_count{route="/a"} 1

            """
        #expect(registry.exposition() == expected)
    }

    @Test func helpAndLabelValuesAreEscaped() {
        let counter = registry.counter(
            "odd_total",
            help: "A \\ and a\nnew \"line\".",
            labels: [MetricLabel("value", values: ["a\\b\"c\nd"])]
        )
        counter.increment("a\\b\"c\nd")
        let expected = #"""
            # HELP odd_total A \\ and a\nnew "line".
            # TYPE odd_total counter
            odd_total{value="a\\b\"c\nd"} 1

            """#
        #expect(registry.exposition() == expected)
    }

    @Test func valuesOutsideTheClosedSetShareOneSeries() {
        let counter = registry.counter("total", help: "All.", labels: [MetricLabel("route", values: ["/known"])])
        for number in 0..<1_000 { counter.increment("/unknown/\(number)") }
        counter.increment("/known")
        #expect(registry.exposition().hasSuffix("total{route=\"/known\"} 1\ntotal{route=\"other\"} 1000\n"))
    }

    @Test func aMetricWithoutLabelsIsZeroBeforeItIsUsed() {
        _ = registry.counter("unused_total", help: "Never.")
        #expect(registry.exposition() == "# HELP unused_total Never.\n# TYPE unused_total counter\nunused_total 0\n")
    }

    @Test func aGaugeGoesUpAndDown() {
        let gauge = registry.gauge("open", help: "Open.")
        gauge.add(amount: 3)
        gauge.add(amount: -1)
        #expect(registry.exposition().hasSuffix("open 2\n"))
    }

    @Test func whatIsNotANumberIsNotObserved() {
        let seconds = registry.histogram("seconds", help: "Time.", bounds: [1])
        seconds.observe(.nan)
        seconds.observe(.infinity)
        #expect(registry.exposition().hasSuffix("seconds_sum +Inf\nseconds_count 1\n"))
    }

    @Test(arguments: [(0, "0"), (-2, "-2"), (0.1, "0.1"), (1e21, "1e+21"), (-Double.infinity, "-Inf"), (.nan, "NaN")])
    func numbersAreWrittenAsPrometheusReadsThem(_ value: Double, _ text: String) {
        registry.gauge("value", help: "Any.").set(to: value)
        #expect(registry.exposition().hasSuffix("\nvalue \(text)\n"))
    }

    @Test func countsFromManyTasksAddUp() async {
        let counter = registry.counter("total", help: "All.")
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<8 {
                group.addTask { for _ in 0..<1_000 { counter.increment() } }
            }
        }
        #expect(registry.exposition().hasSuffix("\ntotal 8000\n"))
    }
}
