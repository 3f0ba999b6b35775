import Logging
import Operations
import SQLiteStorage
import TestSupport

extension PipelineHome {
    /// What looks at metrics, drift and alerts, on the home's clock and with nobody to listen.
    func monitor(
        _ drift: DriftOperations,
        _ alerts: AlertRepository,
        rules: String,
        times: MonitoringService.Times
    ) throws -> MonitoringService {
        let (clock, logger) = (clock, Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        let now: @Sendable () -> Double = { clock.now }
        let monitoring = MonitoringOperations(store: MetricRepository(database), costPerHour: 0, now: now)
        return MonitoringService(
            monitoring: monitoring,
            drift: drift,
            alerts: AlertWatch(
                configuration: try AlertFile.configuration(
                    of: rules,
                    name: "alerts.yaml",
                    link: "http://here",
                    environment: [:]
                ),
                store: alerts,
                monitoring: monitoring,
                pipelines: operations,
                now: now,
                makeID: TestStore.makeID,
                logger: logger
            ),
            measure: { [] },
            times: times,
            logger: logger
        )
    }
}
