extension Array where Element: Sendable {
    /// Transforms the elements, several at a time, and takes the results in the order of the elements.
    ///
    /// No element is begun that lies `limit` or more behind the one to be taken next, so few results wait for a slow one
    /// before them.
    ///
    /// - Parameters:
    ///   - limit: At least 1.
    ///   - take: Called on the calling task; what it throws cancels the transforms under way.
    func inOrder<Value: Sendable>(
        atOnce limit: Int,
        _ transform: @escaping @Sendable (Element) async throws -> Value,
        take: (Result<Value, any Error>) throws -> Void
    ) async throws {
        try await withThrowingTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
            var waiting: [Int: Result<Value, any Error>] = [:]
            var begun = 0
            for taken in indices {
                while begun < endIndex, begun < taken + limit {
                    let (index, element) = (begun, self[begun])
                    group.addTask {
                        do {
                            return (index, .success(try await transform(element)))
                        } catch {
                            return (index, .failure(error))
                        }
                    }
                    begun += 1
                }
                while waiting[taken] == nil, let (index, result) = try await group.next() { waiting[index] = result }
                if let result = waiting.removeValue(forKey: taken) { try take(result) }
            }
        }
    }
}
