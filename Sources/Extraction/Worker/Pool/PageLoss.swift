import CSandbox
import Foundation

/// Why a page has cost a worker its life.
enum PageLoss: Sendable, Hashable {
    case timeout, memory, crash

    /// nil for deaths that no page is to blame for, or that no further worker shall be risked for.
    init?(_ death: WorkerDeath) {
        switch death {
        case .stuck: self = .timeout
        case .exited(Int32(SANDBOX_EXIT_MEMORY)): self = .memory
        case .signaled(SIGXCPU), .late, .nonsense, .beforeReading, .neverStarted: return nil
        case .exited, .signaled: self = .crash
        }
    }

    /// The code of the page's diagnostic.
    var code: String {
        switch self {
        case .timeout: "page_timeout"
        case .memory: "page_memory"
        case .crash: "page_crashed"
        }
    }

    /// What happened, for people.
    func message(limits: ExtractionLimits) -> String {
        switch self {
        case .timeout:
            "it took more than \(limits.pageWallSeconds) s, or \(limits.pageCPUSeconds) s of processor time, and was left "
                + "out. Raise 'extraction.page_wall_seconds' and 'extraction.page_cpu_seconds', or scan it anew."
        case .memory:
            "it took more than \(limits.memoryBytes >> 20) MiB of memory and was left out. "
                + "Raise 'extraction.memory_mb', or scan it anew."
        case .crash: "it made its reader fail and was left out. It is damaged or made to do harm: save it anew."
        }
    }
}
