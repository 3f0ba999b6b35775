import Monitoring
import Synchronization
import Testing

struct TracerTests {
    private struct Broken: Error {}

    /// A clock that goes on by a second with each look, and bits that count up from a number.
    private func tracer(_ queue: SpanQueue, sampling: Double = 1, bits: UInt64 = 1) -> Tracer {
        let (ticks, count) = (Ticks(), Ticks(bits))
        return Tracer(
            queue: queue,
            sampling: sampling,
            now: { Double(ticks.next()) },
            makeBits: { count.next() },
            code: { "\(type(of: $0))" }
        )
    }

    private final class Ticks: Sendable {
        private let value: Mutex<UInt64>

        init(_ start: UInt64 = 1) { value = Mutex(start) }

        func next() -> UInt64 {
            value.withLock { value in
                defer { value += 1 }
                return value
            }
        }
    }

    @Test func aPartIsWithinTheWorkThatItIsAPartOfAcrossTasks() async throws {
        let queue = SpanQueue()
        let tracer = tracer(queue)
        let sum = try await tracer.span("whole", .server, outcome: { .init(["sum": .integer($0)]) }) {
            try await withThrowingTaskGroup(of: Int.self) { group in
                group.addTask { try await tracer.span("part") { 2 } }
                return try await group.reduce(1, +)
            }
        }
        let spans = queue.take(atMost: 10)
        #expect(sum == 3 && spans.map(\.name) == ["part", "whole"])
        let (part, whole) = (spans[0], spans[1])
        #expect(part.context.traceID == whole.context.traceID && part.parent == whole.context.span)
        #expect(whole.parent == nil && whole.kind == .server && whole.attributes == ["sum": .integer(3)])
        #expect(whole.start < part.start && part.start < part.end && part.end < whole.end)
        #expect(TraceContext.current == nil)
    }

    @Test func whatFailedSaysWhyByItsCode() async {
        let queue = SpanQueue()
        await #expect(throws: Broken.self) { try await tracer(queue).span("whole") { throw Broken() } }
        #expect(queue.take(atMost: 10).map(\.failure) == ["Broken"])
    }

    @Test(arguments: [true, false])
    func whoeverCalledDecidesWhetherATraceIsKept(_ isSampled: Bool) async throws {
        let queue = SpanQueue()
        let caller = try #require(TraceContext(trace: (7, 8), span: 9, isSampled: isSampled))
        let inside = try await tracer(queue, sampling: isSampled ? 0 : 1).span("whole", caller: caller) {
            TraceContext.current
        }
        // What goes on to others says so, too.
        #expect(inside?.traceID == caller.traceID && inside?.isSampled == isSampled && inside?.span != 9)
        #expect(queue.take(atMost: 10).map(\.parent) == (isSampled ? [9] : []))
    }

    @Test func aShareOfTheTracesBegunHereIsKept() async throws {
        var generator = SystemRandomNumberGenerator()
        let queue = SpanQueue()
        for _ in 0..<4_000 {
            let random = generator.next() as UInt64
            try await tracer(queue, sampling: 0.25, bits: random).span("whole") {}
        }
        // Four standard deviations of 4,000 draws are 110.
        #expect(abs(queue.take(atMost: 4_000).count - 1_000) < 110)
    }

    @Test func aFullQueueDropsTheNewestAndCountsThem() async throws {
        let queue = SpanQueue(capacity: 2)
        let tracer = tracer(queue)
        for name in ["a", "b", "c", "d"] { try await tracer.span(name) {} }
        #expect(queue.takeDropped() == 2 && queue.takeDropped() == 0)
        #expect(queue.take(atMost: 1).map(\.name) == ["a"] && queue.take(atMost: 9).map(\.name) == ["b"])
    }

    @Test func withoutATracerNothingIsTraced() async throws {
        let inside = try await Tracer.off.span("whole") { TraceContext.current }
        #expect(inside == nil)
    }
}
