import GRDB
import Search
import Synchronization
import TextIndex

/// Keeps the text index open as it was last seen; a reader of an earlier or later state gets that one.
final class TextIndexCache: Sendable {
    private struct Kept {
        var generation: Int64
        var deletionCount: Int
        var snapshot: IndexSnapshot
    }

    private struct Lengths {
        var generation: Int64
        var deletionCount: Int
        var lengths: VectorLengths
    }

    private let folder: String
    private let kept = Mutex<Kept?>(nil)
    private let lengths = Mutex<Lengths?>(nil)

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

    /// What scores passages by the words of the question; nil when it has none.
    ///
    /// - Throws: `SegmentError`.
    func scorer(
        _ question: LexicalQuery,
        over index: IndexSnapshot,
        _ state: TextIndexState
    ) throws -> WordScorer? {
        guard let query = PassageFields.query(question) else { return nil }
        switch question.rule {
        case .bm25: return .bm25(try index.resolved(query, ranking: PassageFields.ranking), index)
        case .tfidf: return .cosine(try CosineQuery(query, in: index, lengths(of: index, state)))
        }
    }

    /// Kept until the index changes, for reckoning them reads all of it.
    private func lengths(of index: IndexSnapshot, _ state: TextIndexState) throws -> VectorLengths {
        let last = lengths.withLock { $0 }
        if let last, last.generation == state.generation, last.deletionCount == state.deletionCount {
            return last.lengths
        }
        let found = try VectorLengths(PassageFields.vectors, of: index)
        let next = Lengths(generation: state.generation, deletionCount: state.deletionCount, lengths: found)
        lengths.withLock { $0 = next }
        return found
    }

    /// Closes the files.
    func clear() {
        kept.withLock { $0 = nil }
        lengths.withLock { $0 = nil }
    }
}
