extension Array where Element: Sendable {
    /// The results of `transform` in the order of the elements, with at most `limit` transforms under way.
    ///
    /// - Parameter progress: Told how many of how many are done.
    func concurrentMap<Result: Sendable>(
        atOnce limit: Int,
        progress: @Sendable (Int, Int) -> Void,
        _ transform: @escaping @Sendable (Element) async throws -> Result
    ) async throws -> [Result] {
        try await withThrowingTaskGroup(of: (Int, Result).self) { group in
            var results = [Result?](repeating: nil, count: count)
            var next = 0
            var done = 0
            while done < count {
                while next < count, next - done < limit {
                    let index = next
                    let element = self[index]
                    group.addTask { (index, try await transform(element)) }
                    next += 1
                }
                guard let (index, result) = try await group.next() else { break }
                results[index] = result
                done += 1
                progress(done, count)
            }
            return results.compactMap(\.self)
        }
    }
}
