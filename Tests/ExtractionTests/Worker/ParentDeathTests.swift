import Foundation
import Testing

@Suite(.timeLimit(.minutes(30)))
struct ParentDeathTests {
    @Test func busyWorkerDiesWithItsParent() throws {
        let keeper = Process()
        let output = Pipe()
        keeper.executableURL = URL(fileURLWithPath: FaultyPool.executable)
        keeper.arguments = ["keep"]
        keeper.standardOutput = output
        try keeper.run()
        defer { kill(keeper.processIdentifier, SIGKILL) }
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        let worker = try #require(pid_t(line.trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(isAlive(worker))

        kill(keeper.processIdentifier, SIGKILL)
        keeper.waitUntilExit()
        // The kernel has sent the signal by now; the worker needs a moment to die of it. The time limit bounds the loop.
        while isAlive(worker) { sched_yield() }
    }

    /// A zombie, which the system's first process is to reap, is not alive.
    private func isAlive(_ pid: pid_t) -> Bool {
        guard let status = try? String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8) else { return false }
        return !status.contains(") Z ") && !status.contains(") X ")
    }
}
