import Documents
import Foundation
import Subprocess
import Synchronization
import SystemPackage

/// One child process, kept warm between documents.
///
/// swift-subprocess ties a child to a closure, so a task of its own stays in that closure as long as the child lives and
/// takes requests from a stream. The pool that made the worker ends it with `end()`, which awaits the task.
final class WorkerProcess: Sendable {
    private struct Order: Sendable {
        let request: WorkerRequest
        let bytes: [UInt8]
        let pages: [Page]
        let tell: @Sendable (ReadingEvent) async -> Void
    }

    private struct State {
        /// Who waits for the reply to the order in work; resumed exactly once, by whoever takes it out.
        var client: CheckedContinuation<WorkerReply, any Error>?
        var measures: Set<SandboxMeasure>?
        var served = 0
        var death: WorkerDeath?
    }

    private let configuration: PoolConfiguration
    private let orders: AsyncStream<Order>.Continuation
    private let state = Mutex(State())
    /// Ends when the child has ended and has been reaped.
    private let life: Mutex<Task<Void, Never>?> = Mutex(nil)

    /// Starts a child.
    init(_ configuration: PoolConfiguration) {
        Self.ignoreBrokenPipes
        self.configuration = configuration
        let (stream, orders) = AsyncStream.makeStream(of: Order.self)
        self.orders = orders
        // Awaited by `end()`, cancelled by it and by the cancellation of a request.
        let task = Task { await self.live(stream) }
        life.withLock { $0 = task }
    }

    /// How many documents this worker has answered for.
    var served: Int { state.withLock { $0.served } }

    /// The protections in force; nil before the first answer.
    var measures: Set<SandboxMeasure>? { state.withLock { $0.measures } }

    /// Has the child read a file; one at a time.
    ///
    /// - Parameters:
    ///   - pages: What was read from the file, for requests that want it.
    ///   - tell: Told of each page as it comes; the child waits while it takes its time.
    /// - Throws: `WorkerDeath` when the child came to an end over it, `CancellationError`; the worker is then used up.
    func ask(
        _ request: WorkerRequest,
        about bytes: [UInt8],
        pages: [Page] = [],
        tell: @escaping @Sendable (ReadingEvent) async -> Void = { _ in }
    ) async throws -> WorkerReply {
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let death = state.withLock { state -> WorkerDeath? in
                    precondition(state.client == nil, "a worker reads one file at a time")
                    if state.death == nil { state.client = continuation }
                    return state.death
                }
                if let death {
                    continuation.resume(throwing: death)
                } else {
                    orders.yield(Order(request: request, bytes: bytes, pages: pages, tell: tell))
                }
            }
        } onCancel: {
            cancel()
        }
    }

    /// Ends the child at once and waits until it is gone.
    func end() async {
        orders.finish()
        cancel()
        await life.withLock { $0 }?.value
    }

    /// Has the child killed, and does not wait for it.
    func cancel() {
        life.withLock { $0 }?.cancel()
    }

    private func live(_ stream: AsyncStream<Order>) async {
        let death = await runChild(stream)
        let client = state.withLock { state in
            state.death = death
            defer { state.client = nil }
            return state.client
        }
        if Task.isCancelled {
            client?.resume(throwing: CancellationError())
        } else {
            client?.resume(throwing: death)
        }
    }

    private func runChild(_ stream: AsyncStream<Order>) async -> WorkerDeath {
        do {
            let outcome = try await run(
                .path(FilePath(configuration.executable)),
                arguments: Arguments(configuration.arguments),
                environment: .custom(
                    Dictionary(uniqueKeysWithValues: configuration.environment.map { (.init(stringLiteral: $0), $1) })
                ),
                input: .inputWriter,
                output: .sequence,
                error: .discarded
            ) { execution in
                // A child that is gone already needs no signal. Until this closure has returned it is not reaped, so
                // that the signal cannot meet a stranger with the same number.
                let kill: @Sendable () -> Void = { try? execution.send(signal: .kill) }
                defer { kill() }
                var conversation = WorkerConversation(
                    writer: execution.standardInputWriter,
                    output: execution.standardOutput,
                    setup: configuration.setup
                )
                for await order in stream {
                    let result = await serve(order, in: &conversation, kill: kill)
                    switch result {
                    case .success(let reply): finish(with: reply, measures: conversation.measures)
                    case .failure(let interruption): return interruption.cause
                    }
                }
                return nil
            }
            if let cause = outcome.closureResult { return cause }
            return WorkerDeath(outcome.terminationStatus)
        } catch {
            return .neverStarted("\(error)")
        }
    }

    /// A reply that did not come.
    private struct Interruption: Error {
        /// nil when only the child's exit status can tell.
        let cause: WorkerDeath?
    }

    private func serve(
        _ order: Order,
        in conversation: inout WorkerConversation,
        kill: @escaping @Sendable () -> Void
    ) async -> Result<WorkerReply, Interruption> {
        await withTaskGroup(of: Bool.self) { group in
            let (clock, limit) = (configuration.clock, Duration.seconds(configuration.limits.wallSeconds))
            let takerTime = TakerTime()
            group.addTask {
                var left = limit
                while left > .zero {
                    // Only cancellation ends the sleep early: the reply came in time.
                    guard (try? await clock.sleep(for: left)) != nil else { return false }
                    left = takerTime.collect()
                }
                kill()
                return true
            }
            let result: Result<WorkerReply, Interruption>
            do {
                let reply = try await conversation.ask(order.request, about: order.bytes, pages: order.pages) { event in
                    await takerTime.measure { await order.tell(event) }
                }
                result = .success(reply)
            } catch let error as WorkerDeath {
                result = .failure(Interruption(cause: error))
            } catch let error as FrameError where error != .ended {
                result = .failure(Interruption(cause: .nonsense(error)))
            } catch {
                result = .failure(Interruption(cause: nil))
            }
            group.cancelAll()
            guard case .failure = result, await group.next() == true else { return result }
            return .failure(Interruption(cause: .late))
        }
    }

    private func finish(with reply: WorkerReply, measures: Set<SandboxMeasure>?) {
        let client = state.withLock { state in
            state.served += 1
            state.measures = measures
            defer { state.client = nil }
            return state.client
        }
        client?.resume(returning: reply)
    }

    /// Writing to a child that has died must be an error of that child, not the end of this program.
    private static let ignoreBrokenPipes: Void = { _ = signal(SIGPIPE, SIG_IGN) }()
}
