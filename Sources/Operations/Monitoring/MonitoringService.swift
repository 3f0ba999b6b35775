import Documents
package import Logging
package import Monitoring

/// Looks again and again at what there is to measure, until its task is cancelled.
///
/// Several processes may run one each over the same store: everything is counted once.
package struct MonitoringService: Sendable {
    /// How often something happens, in seconds.
    package struct Times: Hashable, Sendable {
        package var look: Double
        /// Of looks at drift, which read documents.
        package var drift: Double
        /// How far back documents are compared with the reference.
        package var driftWindow: Double

        package init(look: Double, drift: Double, driftWindow: Double) {
            self.look = look
            self.drift = drift
            self.driftWindow = driftWindow
        }
    }

    /// Old windows go that often.
    private static let forgetInterval = 3_600.0

    private let monitoring: MonitoringOperations
    private let drift: DriftOperations
    private let alerts: AlertWatch
    private let measure: @Sendable () -> [MetricSample]
    private let times: Times
    private let logger: Logger

    /// - Parameter measure: What of this process can be measured.
    package init(
        monitoring: MonitoringOperations,
        drift: DriftOperations,
        alerts: AlertWatch,
        measure: @escaping @Sendable () -> [MetricSample],
        times: Times,
        logger: Logger
    ) {
        self.monitoring = monitoring
        self.drift = drift
        self.alerts = alerts
        self.measure = measure
        self.times = times
        self.logger = logger
    }

    package func run() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask { await repeatedly(every: times.look) { _ = try await look() } }
            group.addTask {
                await repeatedly(every: times.drift) { _ = try await drift.look(within: times.driftWindow) }
            }
            group.addTask {
                await repeatedly(every: Self.forgetInterval) {
                    try await monitoring.store.forget(at: monitoring.now())
                }
            }
            await group.waitForAll()
        }
    }

    /// Counts what is new, measures what there is, and looks at the rules of alerts.
    ///
    /// - Returns: What became of the alerts about which something happened.
    @discardableResult
    package func look() async throws -> [AlertBook.Change] {
        let time = monitoring.now()
        let last = try await monitoring.store.beginLook(at: time)
        try await monitoring.collect()
        var samples = try await monitoring.store.standing() + measure()
        if let last { samples.append(MetricSample(MetricSeries(.gap), max(0, time - last))) }
        try await monitoring.store.record(samples, at: time)
        return try await alerts.look()
    }

    private func repeatedly(every seconds: Double, _ work: @Sendable () async throws -> Void) async {
        let complaint: Logger.Message = "the monitor could not look; trying again"
        await Operations.repeatedly(every: .seconds(seconds), logger: logger, complaint: complaint, work)
    }
}
