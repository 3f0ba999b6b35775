import Operations
import ServiceLifecycle

/// Looks after A/B tests at endpoints while the server runs.
struct ExperimentBackground: Service {
    let service: ABTestService

    func run() async throws {
        await cancelWhenGracefulShutdown { await service.run() }
    }
}
