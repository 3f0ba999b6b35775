import Foundation
import Glibc

/// Processes that carry a certain variable in their environment, as all do that a step started.
///
/// So those are found, too, that outlived the program which started them.
package struct LeftoverProcesses {
    private static let rounds = 100

    /// Such as `DEEDBOX_PIPELINE_RUN=…`.
    private let variable: String

    package init(variable: String) { self.variable = variable }

    /// Kills them at once, and those they start meanwhile.
    package func end() {
        for _ in 0..<Self.rounds {
            let found = processes
            if found.isEmpty { return }
            for process in found { kill(process, SIGKILL) }
            usleep(10_000)
        }
    }

    private var processes: [pid_t] {
        let own = getpid()
        let wanted = Array(variable.utf8)
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.compactMap { pid_t($0) }.filter { process in
            guard process != own, let data = FileManager.default.contents(atPath: "/proc/\(process)/environ") else {
                return false
            }
            return data.split(separator: 0).contains { $0.elementsEqual(wanted) }
        }
    }
}
