import CSandbox
import Documents
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

    /// Notes the loss on the page.
    ///
    /// - Parameter isEmpty: whether its text layer, too, says nothing or could not be read.
    func diagnostic(page: Int, isEmpty: Bool, limits: ExtractionLimits) -> Diagnostic {
        let outcome = isEmpty ? "was left out" : "has nothing but its text layer, unchecked"
        return Diagnostic(.error, code, page: page, "Page \(page): it \(cause(limits)) and \(outcome). \(remedy)")
    }

    private func cause(_ limits: ExtractionLimits) -> String {
        switch self {
        case .timeout:
            "took more than \(limits.pageWallSeconds) s, or \(limits.pageCPUSeconds) s of processor time,"
        case .memory: "took more than \(limits.memoryBytes >> 20) MiB of memory"
        case .crash: "made its reader fail"
        }
    }

    private var remedy: String {
        switch self {
        case .timeout: "Raise 'extraction.page_wall_seconds' and 'extraction.page_cpu_seconds', or scan it anew."
        case .memory: "Raise 'extraction.memory_mb', or scan it anew."
        case .crash: "It is damaged or made to do harm: save it anew."
        }
    }
}
