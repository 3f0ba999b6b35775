import Monitoring
import Operations
import Serving

/// Measurements for the commands and the server.
extension Composition {
    var monitoring: MonitoringOperations {
        MonitoringOperations(
            store: storage.metrics,
            costPerHour: settings.number("monitoring.cost_per_hour"),
            now: Self.now
        )
    }

    /// - Parameter alerts: What looks at the rules when everything is measured.
    func monitoringService(alerts: AlertWatch) -> MonitoringService {
        let (serving, journal) = (serving, journal)
        return MonitoringService(
            monitoring: monitoring,
            drift: drift,
            alerts: alerts,
            measure: {
                serving.measurements + [MetricSample(MetricSeries(.dropped), Double(journal.counts.dropped))]
            },
            times: .init(
                look: settings.number("monitoring.look_seconds"),
                drift: 60 * settings.number("monitoring.drift_minutes"),
                driftWindow: driftWindow
            ),
            logger: logger
        )
    }
}
