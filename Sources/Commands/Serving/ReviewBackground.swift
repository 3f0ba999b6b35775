import Logging
import Operations
import ServiceLifecycle

/// Works out which answers would teach most, while people review.
struct ReviewBackground: Service {
    let agenda: ReviewAgenda
    let logger: Logger

    func run() async throws {
        for await _ in agenda.wishes.cancelOnGracefulShutdown() {
            do {
                try await agenda.refresh()
            } catch {
                logger.warning("order of review not worked out", metadata: ["error": "\(error)"])
            }
        }
    }
}
