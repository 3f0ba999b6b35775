import Foundation

/// The processes of a pipeline run: all that carry its id in their environment.
enum StepProcesses {
    /// Kills the steps of a run, as when the machine fails: else one may end by itself before the run is taken up.
    static func kill(of run: String) {
        let processes = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        for process in processes.compactMap({ pid_t($0) }) {
            let environment = FileManager.default.contents(atPath: "/proc/\(process)/environ") ?? Data()
            let variable = "DEEDBOX_PIPELINE_RUN=\(run)".utf8
            guard environment.split(separator: 0).contains(where: { $0.elementsEqual(variable) }) else { continue }
            Glibc.kill(process, SIGKILL)
        }
    }
}
