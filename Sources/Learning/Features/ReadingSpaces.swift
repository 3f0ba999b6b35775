import Synchronization

/// Lends reading spaces to whoever classifies, several threads at a time, and keeps those that are given back.
final class ReadingSpaces: Sendable {
    /// The most that are kept while nobody reads; more than so many threads at a time are rare.
    private static let mostKept = 16

    private let configuration: VectorizerConfiguration
    private let kept = Mutex<[ReadingSpace]>([])

    init(_ configuration: VectorizerConfiguration) {
        self.configuration = configuration
    }

    /// Calls `body` with a space of its own.
    func withSpace<Value>(_ body: (inout ReadingSpace) -> Value) -> Value {
        var space = kept.withLock { $0.popLast() } ?? ReadingSpace(configuration)
        let value = body(&space)
        kept.withLock { [space] kept in
            if kept.count < Self.mostKept { kept.append(space) }
        }
        return value
    }
}
