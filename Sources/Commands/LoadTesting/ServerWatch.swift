import Foundation

/// Watches what a server takes of the machine from now on until its end is asked for.
struct ServerWatch {
    /// How often its memory is looked at.
    private static let interval = Duration.milliseconds(200)

    private let process: ServerProcess?
    private let start = ContinuousClock.now
    private let first: ServerProcess.Usage?
    private let peak: Task<Int, Never>

    init(_ process: ServerProcess?) {
        self.process = process
        first = process?.usage
        // Cancelled and awaited by `end`.
        peak = Task {
            var peak = 0
            while let process, !Task.isCancelled {
                peak = max(peak, process.usage?.memoryBytes ?? 0)
                try? await Task.sleep(for: Self.interval)  // Cancellation ends the loop at its head.
            }
            return peak
        }
    }

    /// Nil when nothing is known of the server.
    func end(requests: Int) async -> LoadReport.Server? {
        let last = process?.usage
        let seconds = (ContinuousClock.now - start) / .seconds(1)
        peak.cancel()
        let memory = await peak.value
        guard let first, let last else { return nil }
        let used = last.processorSeconds - first.processorSeconds
        return LoadReport.Server(
            processes: last.processes,
            cores: (used / seconds * 1e3).rounded() / 1e3,
            processorMilliseconds: (used / Double(max(1, requests)) * 1e6).rounded() / 1e3,
            memoryMegabytes: (Double(max(memory, last.memoryBytes)) / 1e5).rounded() / 10
        )
    }
}
