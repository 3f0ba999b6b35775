import Operations
import ServiceLifecycle

/// Looks after pipelines while the server runs.
struct PipelineBackground: Service {
    let service: PipelineService

    func run() async throws {
        await cancelWhenGracefulShutdown { await service.run() }
    }
}
