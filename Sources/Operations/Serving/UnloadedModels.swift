import Documents
import Synchronization

/// The models that an operator has taken out of memory in this process, and that are not to come back by themselves.
final class UnloadedModels: Sendable {
    private let names = Mutex<Set<String>>([])

    func insert(_ name: String) { names.withLock { _ = $0.insert(name) } }

    func remove(_ name: String) { names.withLock { _ = $0.remove(name) } }

    func contains(_ name: String) -> Bool { names.withLock { $0.contains(name) } }

    /// - Throws: `Failure` with code `model_unloaded`.
    func check(_ name: String) throws {
        guard contains(name) else { return }
        throw Failure(
            code: "model_unloaded",
            message: "The model '\(name)' was unloaded here. Load it with POST /v2/repository/models/\(name)/load."
        )
    }
}
