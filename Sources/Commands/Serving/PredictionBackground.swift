import ServiceLifecycle
import Serving

/// Writes down what is predicted while the server runs, and at its end what is left.
struct PredictionBackground: Service {
    let journal: PredictionJournal

    func run() async throws {
        await cancelWhenGracefulShutdown { await journal.run() }
    }
}
