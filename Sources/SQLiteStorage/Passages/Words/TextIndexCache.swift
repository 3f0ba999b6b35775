import GRDB
import Synchronization
import TextIndex

/// Keeps the text index open as it was last seen; a reader of an earlier or later state gets that one.
final class TextIndexCache: Sendable {
    private struct Kept {
        var generation: Int64
        var deletionCount: Int
        var snapshot: IndexSnapshot
    }

    private let folder: String
    private let kept = Mutex<Kept?>(nil)

    /// - Parameter folder: Where the segments are.
    init(folder: String) { self.folder = folder }

    /// The index of the state that `database` reads, without the passages deleted since.
    ///
    /// - Throws: `SegmentError`.
    func snapshot(_ state: TextIndexState, in database: Database) throws -> IndexSnapshot {
        let last = kept.withLock { $0 }
        if let last, last.generation == state.generation, last.deletionCount == state.deletionCount {
            return last.snapshot
        }
        let whole = try IndexSnapshot(state.manifest, in: folder, reusing: last?.snapshot)
        let deletions = state.deletionCount > 0 ? try TextIndexState.deletions(in: database) : []
        let snapshot = try deletions.isEmpty ? whole : whole.deleting(deletions)
        // A transaction that writes may yet be undone: what it sees must not be taken for what others see.
        guard !database.isInsideTransaction || database.configuration.readonly else { return snapshot }
        let next = Kept(generation: state.generation, deletionCount: state.deletionCount, snapshot: snapshot)
        kept.withLock { kept in
            let isNewer = kept.map { ($0.generation, $0.deletionCount) < (next.generation, next.deletionCount) } ?? true
            if isNewer { kept = next }
        }
        return snapshot
    }

    /// Closes the files.
    func clear() { kept.withLock { $0 = nil } }
}
