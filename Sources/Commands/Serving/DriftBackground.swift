import Operations
import ServiceLifecycle

/// Watches predictions for drift while the server runs.
struct DriftBackground: Service {
    let service: DriftService
    let interval: Duration

    func run() async throws {
        await cancelWhenGracefulShutdown { await service.run(every: interval) }
    }
}
