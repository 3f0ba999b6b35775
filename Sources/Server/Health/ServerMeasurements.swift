package import Monitoring
import Operations

/// All that is measured: what the server counts itself, and what the store tells of models and alerts.
package struct ServerMeasurements: Sendable {
    let metrics: ServerMetrics
    let ingest: IngestOperations
    let search: SearchOperations
    let monitoring: MonitoringOperations
    let alerts: AlertOperations

    /// For Prometheus.
    func exposition() async throws -> String { metrics.registry.exposition(with: try await told()) }

    /// For OpenTelemetry: an `ExportMetricsServiceRequest`.
    ///
    /// - Parameter now: Seconds since 1970.
    /// - Throws: what the stores throw.
    package func otlpRequest(of resource: TelemetryResource, at now: Double) async throws -> [UInt8] {
        metrics.registry.otlpRequest(with: try await told(), of: resource, at: now)
    }

    private func told() async throws -> [MetricSnapshot] {
        try await metrics.refresh(ingest: ingest, search: search)
        return try await monitoring.snapshots() + alerts.snapshots()
    }
}
