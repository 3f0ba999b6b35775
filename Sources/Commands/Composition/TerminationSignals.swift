import Dispatch
import Foundation

/// Runs `work` and calls `onSignal` once when the process is asked to end (SIGTERM, or SIGINT from a terminal); a second
/// signal ends it at once, for nothing that was accepted is lost by that.
func withTerminationSignals<Result: Sendable>(
    _ onSignal: @escaping @Sendable () async -> Void,
    whileRunning work: @Sendable () async throws -> Result
) async throws -> Result {
    let (signals, continuation) = AsyncStream.makeStream(of: Int32.self)
    let sources = [SIGTERM, SIGINT].map { number in
        signal(number, SIG_IGN)
        let source = DispatchSource.makeSignalSource(signal: number)
        source.setEventHandler { continuation.yield(number) }
        source.resume()
        return source
    }
    defer {
        sources.forEach { $0.cancel() }
        continuation.finish()
    }
    return try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask {
            await withTaskGroup(of: Void.self) { handlers in
                var received = 0
                for await number in signals {
                    received += 1
                    // The handler may take its time; the second signal must not wait for it.
                    if received == 1 { handlers.addTask { await onSignal() } } else { Foundation.exit(128 + number) }
                }
                handlers.cancelAll()
            }
        }
        let result = try await work()
        group.cancelAll()
        return result
    }
}
