import Foundation

/// A finished process: what it printed and what it cost.
struct Measured {
    let status: Int32
    let output: String
    /// Seconds on the clock.
    let wallSeconds: Double
    /// User and system time of the process and of the children it waited for.
    let cpuSeconds: Double
    /// The largest resident set of any one of these processes, in bytes.
    let peakBytes: Int

    /// Runs a program to its end; its standard error is dropped.
    init(_ program: String, _ arguments: [String]) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try Data().write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = try FileHandle(forWritingTo: file)
        process.standardError = FileHandle.nullDevice
        let before = Self.usage()
        let start = ContinuousClock.now
        try process.run()
        process.waitUntilExit()
        let elapsed = ContinuousClock.now - start
        let after = Self.usage()
        status = process.terminationStatus
        wallSeconds = Double(elapsed.components.seconds) + Double(elapsed.components.attoseconds) / 1e18
        cpuSeconds = after.cpuSeconds - before.cpuSeconds
        peakBytes = after.peakBytes
        output = try String(contentsOf: file, encoding: .utf8)
    }

    /// The JSON objects of the output, one a line.
    var objects: [[String: Any]] {
        output.split(separator: "\n").compactMap { line in
            (try? JSONSerialization.jsonObject(with: Data(line.utf8))) as? [String: Any]
        }
    }

    private static func usage() -> (cpuSeconds: Double, peakBytes: Int) {
        var usage = rusage()
        getrusage(RUSAGE_CHILDREN.rawValue, &usage)
        let cpu = [usage.ru_utime, usage.ru_stime].reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
        return (cpu, usage.ru_maxrss * 1024)
    }
}

extension [Double] {
    /// The value below which the share `rank` of the values lies (nearest rank); 0 when empty.
    func quantile(_ rank: Double) -> Double {
        guard !isEmpty else { return 0 }
        let ordered = sorted()
        return ordered[Swift.min(count - 1, Int((Double(count) * rank).rounded(.up)) - (rank > 0 ? 1 : 0))]
    }
}

extension Double {
    /// With so many digits after the point.
    func text(_ digits: Int) -> String { String(format: "%.\(digits)f", self) }
}
