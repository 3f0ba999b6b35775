import Foundation
import Pipelines

/// Looks at a child process until it ends, for what it takes.
///
/// The child must not be reaped meanwhile: then what it took can be read once it is dead, too.
struct ProcessWatch: Sendable {
    private static let shortestWait = 0.005
    private static let longestWait = 0.5

    let process: pid_t

    /// Waits for the end.
    ///
    /// - Throws: `CancellationError`.
    func end() async throws -> StepUsage {
        var usage = StepUsage()
        var wait = Self.shortestWait
        while true {
            usage.peakMemory = max(usage.peakMemory, peakMemory ?? 0)
            guard let (state, seconds) = stat else { return usage }
            usage.cpuSeconds = seconds
            if state == "Z" || state == "X" { return usage }
            try await Task.sleep(for: .seconds(wait))
            wait = min(Self.longestWait, wait * 1.2)
        }
    }

    /// The state, and the processor time with that of children it waited for (proc(5)); nil when it is gone.
    private var stat: (state: Substring, seconds: Double)? {
        // The name of the program, which may hold anything, ends with the last parenthesis.
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8),
            let name = text.lastIndex(of: ")")
        else { return nil }
        let fields = text[text.index(after: name)...].split(separator: " ")
        guard fields.count > 14 else { return nil }
        let ticks = fields[11...14].compactMap { Double($0) }.reduce(0, +)
        return (fields[0], ticks / Double(sysconf(Int32(_SC_CLK_TCK))))
    }

    /// In megabytes; nil of a process that is dead.
    private var peakMemory: Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8),
            let line = text.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }),
            let kilobytes = line.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap({ Double($0) })
        else { return nil }
        return kilobytes / 1024
    }
}
