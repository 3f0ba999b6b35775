import Dispatch
import Synchronization

/// Does the work on each item, on that many threads at a time; results in the order of the items.
///
/// The first error ends it once the work under way is done.
func concurrentMap<Item: Sendable, Result: Sendable>(
    _ items: [Item],
    threads: Int,
    _ work: @Sendable @escaping (Item) throws -> Result
) throws -> [Result] {
    let state = Mutex((next: 0, results: [Result?](repeating: nil, count: items.count), error: (any Error)?.none))
    let group = DispatchGroup()
    for _ in 0..<max(1, threads) {
        DispatchQueue.global().async(group: group) {
            while let index = state.withLock({ state -> Int? in
                guard state.error == nil, state.next < items.count else { return nil }
                state.next += 1
                return state.next - 1
            }) {
                do {
                    let result = try work(items[index])
                    state.withLock { $0.results[index] = result }
                } catch {
                    state.withLock { $0.error = error }
                }
            }
        }
    }
    group.wait()
    return try state.withLock { state in
        if let error = state.error { throw error }
        return state.results.compactMap(\.self)
    }
}
