/// Transforms what a source gives, several at a time, and takes the results in the order of the source.
///
/// The source is not asked for an element that lies `limit` or more behind the one to be taken next: a slow transform, or
/// a slow taker, holds it up, and no more than `limit` elements and results are ever held.
///
/// - Parameters:
///   - limit: At least 1.
///   - next: The next element; nil after the last.
///   - take: Called on the calling task; what it throws cancels the transforms under way.
/// - Throws: what `next` and `take` throw.
package func inOrder<Element: Sendable, Value: Sendable>(
    atOnce limit: Int,
    next: () throws -> Element?,
    _ transform: @escaping @Sendable (Element) async throws -> Value,
    take: (Result<Value, any Error>) throws -> Void
) async throws {
    try await withThrowingTaskGroup(of: (Int, Result<Value, any Error>).self) { group in
        var waiting: [Int: Result<Value, any Error>] = [:]
        var begun = 0
        var taken = 0
        var isOver = false
        while true {
            while !isOver, begun < taken + limit {
                guard let element = try next() else {
                    isOver = true
                    break
                }
                let index = begun
                group.addTask {
                    do {
                        return (index, .success(try await transform(element)))
                    } catch {
                        return (index, .failure(error))
                    }
                }
                begun += 1
            }
            guard taken < begun else { return }
            while waiting[taken] == nil, let (index, result) = try await group.next() { waiting[index] = result }
            if let result = waiting.removeValue(forKey: taken) { try take(result) }
            taken += 1
        }
    }
}
