import CSandbox
import Foundation
import Subprocess

/// How a worker came to its end while it read a file.
enum WorkerDeath: Error, Hashable, Sendable {
    case exited(Int32)
    case signaled(Int32)
    /// Killed by the pool: the wall-clock limit was reached.
    case late
    /// It ended itself because that page took longer than a page may.
    case stuck(page: Int)
    /// Killed by the pool: it answered nonsense.
    case nonsense(FrameError)
    /// It was gone before it had the whole file: another worker may try.
    case beforeReading
    /// It could not be started.
    case neverStarted(String)

    /// The exit code by which glibc's loader ends a process.
    private static let loaderExit: Int32 = 127

    /// What the operating system says of a process that has started.
    init(_ status: TerminationStatus) {
        self =
            switch status {
            // Libraries have variables of each thread; the loader finds memory for them at their first use, or gives up.
            case .exited(Self.loaderExit): .exited(Int32(SANDBOX_EXIT_MEMORY))
            case .exited(let code): .exited(code)
            case .signaled(let signal): .signaled(signal)
            }
    }

    /// The same as an outcome of the file.
    func error(limits: ExtractionLimits) -> ExtractionError {
        switch self {
        case .late:
            ExtractionError(
                .workerTimeout,
                "Reading took more than \(limits.wallSeconds) s. Split the file, or raise 'extraction.wall_seconds'."
            )
        case .stuck(let page):
            ExtractionError(
                .workerTimeout,
                "Page \(page) and others took more than \(limits.pageWallSeconds) s, or \(limits.pageCPUSeconds) s of "
                    + "processor time. Raise 'extraction.page_wall_seconds' and 'extraction.page_cpu_seconds'."
            )
        case .signaled(SIGXCPU):
            ExtractionError(
                .workerTimeout,
                "Reading took more than \(limits.cpuSeconds) s of processor time. "
                    + "Split the file, or raise 'extraction.cpu_seconds'."
            )
        case .exited(Int32(SANDBOX_EXIT_MEMORY)):
            ExtractionError(
                .workerMemory,
                "Reading took more than \(limits.memoryBytes >> 20) MiB of memory. "
                    + "Split the file, or raise 'extraction.memory_mb'."
            )
        case .neverStarted(let reason):
            ExtractionError(
                .workerCrashed,
                "The process that reads files cannot be started: \(reason). Install deedbox anew."
            )
        case .exited(let code): Self.crash("ended with exit code \(code)")
        case .signaled(let signal): Self.crash("died of \(Self.name(ofSignal: signal))")
        case .beforeReading: Self.crash("ended before it had the file")
        case .nonsense: Self.crash("answered with something that is no answer")
        }
    }

    private static func crash(_ what: String) -> ExtractionError {
        ExtractionError(
            .workerCrashed,
            "The process that read the file \(what). The file is damaged or made to do harm: save it anew from its source."
        )
    }

    private static func name(ofSignal signal: Int32) -> String {
        switch signal {
        case SIGSEGV: "an invalid memory access (SIGSEGV)"
        case SIGBUS: "an invalid memory access (SIGBUS)"
        case SIGABRT: "a failed check (SIGABRT)"
        case SIGILL: "a failed check (SIGILL)"
        case SIGTRAP: "a failed check (SIGTRAP)"
        case SIGFPE: "a division by zero (SIGFPE)"
        case SIGSYS: "a forbidden system call (SIGSYS)"
        case SIGKILL: "SIGKILL, as when the machine is out of memory"
        default: "signal \(signal)"
        }
    }
}
