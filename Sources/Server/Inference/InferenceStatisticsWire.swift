import Operations
import Serving
import Tracking

/// How often models were asked and where the time went, in the words of Triton's extension "statistics".
struct InferenceStatisticsWire: Encodable {
    struct Duration: Encodable {
        var count: Int
        var ns: Int

        init(_ count: Int, seconds: Double) {
            self.count = count
            ns = Int(seconds * 1_000_000_000)
        }
    }

    struct Parts: Encodable {
        var success: Duration
        var fail: Duration
        var queue: Duration
        var input = Duration(0, seconds: 0)
        var compute: Duration
        var output = Duration(0, seconds: 0)
        var cacheHit: Duration

        private enum CodingKeys: String, CodingKey {
            case success, fail, queue
            case input = "compute_input"
            case compute = "compute_infer"
            case output = "compute_output"
            case cacheHit = "cache_hit"
        }
    }

    struct Batch: Encodable {
        var size: Int
        var compute: Duration

        private enum CodingKeys: String, CodingKey {
            case size = "batch_size"
            case compute = "compute_infer"
        }
    }

    struct Model: Encodable {
        var name: String
        var version: String
        var inferences: Int
        var executions: Int
        var refused: Int
        var waiting: Int
        var replicas: Int
        var parts: Parts
        var batches: [Batch]

        private enum CodingKeys: String, CodingKey {
            case name, version, refused, waiting, replicas
            case inferences = "inference_count"
            case executions = "execution_count"
            case parts = "inference_stats"
            case batches = "batch_stats"
        }

        init(_ served: ServedVersion) {
            let (found, load) = (served.statistics, served.load)
            name = served.version.name
            version = "\(served.version.version)"
            inferences = found.answered + found.cached
            executions = found.sizes.values.reduce(0) { $0 + $1.batches }
            (refused, waiting, replicas) = (found.refused, load.waiting, load.replicas)
            let asked = found.answered + found.failed
            parts = Parts(
                success: Duration(inferences, seconds: found.waited + found.computed),
                fail: Duration(found.failed, seconds: 0),
                queue: Duration(asked, seconds: found.waited),
                compute: Duration(asked, seconds: found.computed),
                cacheHit: Duration(found.cached, seconds: 0)
            )
            batches = found.sizes.sorted { $0.key < $1.key }.map { size, sum in
                Batch(size: size, compute: Duration(sum.batches, seconds: sum.computed))
            }
        }
    }

    var models: [Model]

    private enum CodingKeys: String, CodingKey { case models = "model_stats" }
}
