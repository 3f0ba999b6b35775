import ServiceLifecycle

/// What goes on while the server runs, and is cancelled when it ends.
struct BackgroundWork: Service {
    private let work: @Sendable () async -> Void

    init(_ work: @escaping @Sendable () async -> Void) { self.work = work }

    func run() async throws {
        await cancelWhenGracefulShutdown { await work() }
    }
}
