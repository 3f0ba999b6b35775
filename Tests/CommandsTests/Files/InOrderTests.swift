import Synchronization
import Testing

@testable import Commands

/// Several files are read at a time, and what they say comes out in the order in which they were named.
struct InOrderTests {
    private struct Failed: Error, Equatable {}

    private final class Counter: Sendable {
        let count = Mutex(0)
    }

    @Test(.timeLimit(.minutes(30)))
    func whatIsDoneFirstWaitsForItsTurn() async throws {
        let (second, secondIsDone) = AsyncStream.makeStream(of: Void.self)
        var taken: [Int] = []
        try await [0, 1, 2].inOrder(atOnce: 2) { element in
            if element == 0 { for await _ in second {} }
            if element == 1 { secondIsDone.finish() }
            return element
        } take: {
            taken.append(try $0.get())
        }
        #expect(taken == [0, 1, 2])
    }

    @Test(arguments: [1, 2, 7])
    func noMoreAreBegunThanMayWait(limit: Int) async throws {
        let begun = Counter()
        var taken = 0
        try await Array(0..<20).inOrder(atOnce: limit) { _ in
            begun.count.withLock { $0 += 1 }
        } take: { _ in
            #expect(begun.count.withLock { $0 } <= taken + limit)
            taken += 1
        }
        #expect(taken == 20)
    }

    @Test func aFailureIsTakenInItsPlaceAndTheRestGoesOn() async throws {
        var taken: [Int?] = []
        try await [0, 1, 2].inOrder(atOnce: 3) { element in
            if element == 1 { throw Failed() }
            return element
        } take: {
            taken.append(try? $0.get())
        }
        #expect(taken == [0, nil, 2])
    }

    @Test func whatTheTakerThrowsEndsTheRest() async {
        var taken = 0
        await #expect(throws: Failed()) {
            try await [0, 1, 2].inOrder(atOnce: 1) {
                $0
            } take: { _ in
                taken += 1
                throw Failed()
            }
        }
        #expect(taken == 1)
    }
}
