import Operations
import ServiceLifecycle

/// Measures while the server runs.
struct MonitoringBackground: Service {
    let service: MonitoringService

    func run() async throws {
        await cancelWhenGracefulShutdown { await service.run() }
    }
}
