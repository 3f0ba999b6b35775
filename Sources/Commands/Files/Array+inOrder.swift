import Operations

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
        var rest = makeIterator()
        try await Operations.inOrder(atOnce: limit, next: { rest.next() }, transform, take: take)
    }
}
