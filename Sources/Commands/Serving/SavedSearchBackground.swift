import Operations
import ServiceLifecycle

/// Asks the saved searches while the server runs.
struct SavedSearchBackground: Service {
    let service: SavedSearchService

    func run() async throws {
        await cancelWhenGracefulShutdown { await service.run() }
    }
}
