import Foundation
import LoadTesting

/// What a server did under load, as people and programs read it.
struct LoadReport: Encodable, Sendable {
    /// In milliseconds.
    struct Times: Encodable, Sendable {
        var p50, p90, p99, p999, mean, max: Double

        private enum CodingKeys: String, CodingKey {
            case p50, p90, p99
            case p999 = "p99_9"
            case mean, max
        }

        init(_ histogram: LatencyHistogram) {
            func milliseconds(_ seconds: Double) -> Double { (seconds * 1e6).rounded() / 1e3 }
            p50 = milliseconds(histogram.quantile(0.5))
            p90 = milliseconds(histogram.quantile(0.9))
            p99 = milliseconds(histogram.quantile(0.99))
            p999 = milliseconds(histogram.quantile(0.999))
            mean = milliseconds(histogram.mean)
            max = milliseconds(histogram.maximum)
        }
    }

    /// What the processes of a server on this machine took.
    struct Server: Encodable, Sendable {
        var processes: Int
        var cores: Double
        var processorMilliseconds: Double
        var memoryMegabytes: Double

        private enum CodingKeys: String, CodingKey {
            case processes, cores
            case processorMilliseconds = "cpu_ms_per_request"
            case memoryMegabytes = "memory_mb"
        }
    }

    var url: String
    var mode: String
    var connections: Int
    var seconds: Double
    var requests: Int
    var answered: Int
    var refused: Int
    var failed: Int
    var offered: Double
    var goodput: Double
    var latency: Times
    var refusal: Times
    /// By status; connections that broke and requests whose time was up under `none`.
    var failures: [String: Int]
    var server: Server?
    var breaches: [String]
    var passed: Bool

    private enum CodingKeys: String, CodingKey {
        case url, mode, connections, seconds, requests, answered, refused, failed, failures, server, breaches, passed
        case offered = "requests_per_second"
        case goodput = "answers_per_second"
        case latency = "latency_ms"
        case refusal = "refusal_ms"
    }

    init(url: String, mode: String, plan: LoadPlan, result: LoadResult, server: Server?, limits: LoadLimits) {
        self.url = url
        self.mode = mode
        connections = plan.connections
        seconds = (result.seconds * 1e3).rounded() / 1e3
        requests = result.requests
        answered = result.answered.count
        refused = result.refused.count
        failed = result.failed
        offered = (result.offered * 10).rounded() / 10
        goodput = (result.goodput * 10).rounded() / 10
        latency = Times(result.answered)
        refusal = Times(result.refusing)
        failures = Dictionary(uniqueKeysWithValues: result.statuses.map { ("\($0.key)", $0.value) })
        if result.broken > 0 { failures["none"] = result.broken }
        self.server = server
        breaches = limits.breaches(of: result, cores: server?.cores, memoryMegabytes: server?.memoryMegabytes)
        passed = breaches.isEmpty
    }

    /// The figures by name, as metrics of a run.
    var metrics: [String: Double] {
        var metrics = [
            "requests_per_second": offered, "answers_per_second": goodput, "p50_ms": latency.p50,
            "p90_ms": latency.p90, "p99_ms": latency.p99, "p99_9_ms": latency.p999, "max_ms": latency.max,
            "requests": Double(requests), "refused": Double(refused), "failed": Double(failed),
            "passed": passed ? 1 : 0,
        ]
        if let server {
            metrics["cores"] = server.cores
            metrics["cpu_ms_per_request"] = server.processorMilliseconds
            metrics["memory_mb"] = server.memoryMegabytes
        }
        return metrics
    }
}
