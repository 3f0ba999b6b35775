package import Tracking

/// Logs to a run what the machine was doing meanwhile, as MLflow's client does where it is asked to.
package struct SystemMonitor: Sendable {
    /// Between two samples; that of MLflow's client.
    package static let standardInterval = Duration.seconds(10)

    private let runs: any RunStore
    private let disk: String
    private let interval: Duration
    private let now: @Sendable () -> Double

    /// - Parameter disk: A path in the file system that is watched.
    package init(
        runs: any RunStore,
        disk: String,
        interval: Duration = Self.standardInterval,
        now: @escaping @Sendable () -> Double
    ) {
        self.runs = runs
        self.disk = disk
        self.interval = interval
        self.now = now
    }

    /// Takes samples until the task is cancelled, and a last one then.
    ///
    /// One that cannot be taken or kept is left out: no training fails for it.
    package func watch(_ run: RunID) async {
        guard var last = reading else { return }
        var step: Int64 = 0
        repeat {
            try? await Task.sleep(for: interval)
            guard let reading else { continue }
            let timestamp = Int64(now() * 1000)
            let points = reading.metrics(since: last).map { key, value in
                RunLog.Point(key, Metric(value, timestamp: timestamp, step: step))
            }
            try? await runs.log(RunLog(metrics: points), to: run)
            (last, step) = (reading, step + 1)
        } while !Task.isCancelled
    }

    private var reading: SystemReading? { SystemReading(tables: "/proc", disk: disk) }
}
