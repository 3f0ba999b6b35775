import Dispatch
import Documents
import Mathematics
import Operations
import Serving
import Synchronization

/// Models at their endpoints, for the server and the commands.
extension Composition {
    /// Seconds of a clock that never goes back.
    static let uptime: @Sendable () -> Double = { Double(DispatchTime.now().uptimeNanoseconds) / 1e9 }

    /// Makes ids from a seed that the system draws once: to ask it for each would take a tenth of the time of an answer.
    static func predictionIDs() -> @Sendable () -> String {
        let random = Mutex(SeededRandom(seed: .random(in: 0 ... .max)))
        return { random.withLock { PredictionID.make(at: now(), using: &$0) } }
    }
}

extension ServingConfiguration {
    /// Serving as configured.
    ///
    /// - Throws: `Failure` with code `invalid_setting`.
    init(settings: Settings) throws {
        let (least, most) = (settings.integer("serving.min_replicas"), settings.integer("serving.max_replicas"))
        guard least <= most else {
            throw Failure(
                code: "invalid_setting",
                message:
                    "Setting 'serving.min_replicas' is \(least), more than 'serving.max_replicas', which is \(most)."
            )
        }
        self.init(
            batching: BatchPolicy(
                maximumBatch: settings.integer("serving.max_batch"),
                delay: settings.number("serving.batch_delay_ms") / 1_000,
                maximumWaiting: settings.integer("serving.max_waiting"),
                longestWait: settings.number("serving.max_wait_ms") / 1_000,
                replicas: least...most,
                scaleUpWait: settings.number("serving.scale_up_wait_ms") / 1_000
            ),
            cacheBytes: settings.integer("serving.cache_mb") << 20,
            maximumVersions: settings.integer("serving.max_versions")
        )
    }
}
