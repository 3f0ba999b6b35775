import GRDB

/// Lets writes that wait for one another become durable together, for one sync of the disk is what a small write costs.
///
/// While one group is being committed the next gathers; a call is answered after the commit of its group. A write that
/// fails is undone by itself and takes no other with it.
actor GroupCommit {
    /// The most writes in one transaction: what waits for it waits some milliseconds, and others get their turn.
    private static let maximumGroup = 500

    private struct Write: Sendable {
        /// Does the work and keeps its result for `finish`.
        var perform: @Sendable (Database) throws -> Void
        /// Answers the caller; with an error when the group was not committed.
        var finish: @Sendable ((any Error)?) -> Void
    }

    private let database: SQLiteDatabase
    private var waiting: [Write] = []
    private var isCommitting = false

    init(_ database: SQLiteDatabase) { self.database = database }

    /// Does the work in a transaction that is durable on return.
    func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        let outcome = Outcome<Value>()
        let told = database.told
        return try await withCheckedThrowingContinuation { continuation in
            let write = Write(
                perform: { database in
                    try database.inSavepoint {
                        outcome.set(Result { try body(database) }.mapError(told))
                        return outcome.isFailure ? .rollback : .commit
                    }
                },
                finish: { error in continuation.resume(with: outcome.result(unless: error)) }
            )
            waiting.append(write)
            if !isCommitting {
                isCommitting = true
                // Nobody awaits it and nothing cancels it: it ends when no write waits, and each caller has its answer.
                Task { await commitAll() }
            }
        }
    }

    private func commitAll() async {
        while !waiting.isEmpty {
            let group = Array(waiting.prefix(Self.maximumGroup))
            waiting.removeFirst(group.count)
            do {
                try await database.write { database in for write in group { try write.perform(database) } }
                for write in group { write.finish(nil) }
            } catch {
                for write in group { write.finish(error) }
            }
        }
        isCommitting = false
    }
}
