import Foundation

/// The processors that this process may use.
enum AllowedProcessors {
    /// Fewer than the machine has where `taskset` or a container says so; at least 1.
    static var count: Int {
        // The C function cannot be called from Swift, nor does Foundation's count heed it.
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        return count(in: status)
    }

    /// - Parameter status: As `/proc/PID/status` has it (proc(5)): a mask in hexadecimal digits, with commas between words.
    static func count(in status: String) -> Int {
        let name = "Cpus_allowed:"
        let mask = status.split(separator: "\n").first { $0.hasPrefix(name) }?.dropFirst(name.count) ?? ""
        return max(1, mask.reduce(0) { $0 + ($1.hexDigitValue?.nonzeroBitCount ?? 0) })
    }
}
