import Operations
import ServiceLifecycle

/// Looks after rollouts while the server runs.
struct RolloutBackground: Service {
    let controller: RolloutController
    let interval: Duration

    func run() async throws {
        await cancelWhenGracefulShutdown { await controller.run(every: interval) }
    }
}
