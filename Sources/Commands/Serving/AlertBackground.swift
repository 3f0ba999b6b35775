import Operations
import ServiceLifecycle

/// Sends messages about alerts while the server runs.
struct AlertBackground: Service {
    let sender: AlertSender

    func run() async throws {
        await cancelWhenGracefulShutdown { await sender.run() }
    }
}
