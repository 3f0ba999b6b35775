import Foundation
import Pipelines
import Subprocess
import SystemPackage

/// Runs the program of a step, and bounds what it may take.
struct StepProcess: Sendable {
    /// How it came to an end.
    enum End: Hashable, Sendable {
        case exited(Int32)
        case signalled(Int32)
        case timedOut
        case wroteTooMuch
        case neverStarted(String)
    }

    /// The largest log in bytes.
    private static let mostLog = 256 << 20
    private static let watchInterval = Duration.seconds(1)

    let command: [String]
    let environment: [String: String]
    /// Of `environment`; tells this attempt's processes from all others.
    let marker: String
    let log: String
    /// Seconds.
    let timeout: Double
    /// Between SIGTERM and SIGKILL when the task is cancelled.
    let grace: Duration

    /// Waits for the end; nothing that it started is left then.
    ///
    /// - Throws: `CancellationError`.
    func run() async throws -> (end: End, usage: StepUsage) {
        let (end, usage) = await withTaskGroup(of: (End, StepUsage)?.self) { group in
            group.addTask { await wait() }
            group.addTask {
                try? await Task.sleep(for: .seconds(timeout))
                return Task.isCancelled ? nil : (.timedOut, StepUsage())
            }
            group.addTask { await watchLog() }
            var end: (End, StepUsage)?
            while end == nil, let next = await group.next() { end = next }
            group.cancelAll()
            await group.waitForAll()
            return end ?? (.neverStarted("it was not waited for"), StepUsage())
        }
        LeftoverProcesses(variable: marker).end()
        try Task.checkCancellation()
        return (end, usage)
    }

    private func wait() async -> (End, StepUsage)? {
        do {
            let file = try FileDescriptor.open(
                log,
                .writeOnly,
                options: [.append, .create, .closeOnExec],
                permissions: .ownerReadWrite
            )
            var options = PlatformOptions()
            options.teardownSequence = [.gracefulShutDown(allowedDurationToNextStep: grace)]
            let outcome = try await Subprocess.run(
                command[0].contains("/") ? .path(FilePath(command[0])) : .name(command[0]),
                arguments: Arguments(Array(command.dropFirst())),
                environment: .custom(
                    Dictionary(uniqueKeysWithValues: environment.map { (.init(stringLiteral: $0), $1) })
                ),
                platformOptions: options,
                input: .none,
                output: .fileDescriptor(file, closeAfterSpawningProcess: true),
                error: .combinedWithOutput
            ) { execution in
                // Until this closure has returned the child is not reaped.
                try await ProcessWatch(process: execution.processIdentifier.value).end()
            }
            switch outcome.terminationStatus {
            case .exited(let code): return (.exited(code), outcome.closureResult)
            case .signaled(let signal): return (.signalled(signal), outcome.closureResult)
            }
        } catch {
            return Task.isCancelled ? nil : (.neverStarted("\(error)"), StepUsage())
        }
    }

    private func watchLog() async -> (End, StepUsage)? {
        while (try? await Task.sleep(for: Self.watchInterval)) != nil {
            let size = (try? FileManager.default.attributesOfItem(atPath: log)[.size] as? Int) ?? 0
            if size > Self.mostLog { return (.wroteTooMuch, StepUsage()) }
        }
        return nil
    }
}

extension StepProcess.End: CustomStringConvertible {
    var description: String {
        switch self {
        case .exited(let code): "it ended with exit code \(code)"
        case .signalled(let signal): "it was ended by signal \(signal)"
        case .timedOut: "it took longer than its timeout"
        case .wroteTooMuch: "its log grew too long"
        case .neverStarted(let reason): "it could not be started: \(reason)"
        }
    }
}
