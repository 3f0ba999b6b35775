import Foundation

/// What the kernel says of the machine at one moment.
package struct SystemReading: Hashable, Sendable {
    /// Ticks since the start, of all cores together.
    package var busyTicks: Double
    package var totalTicks: Double
    /// In bytes.
    package var memory: Double
    package var availableMemory: Double
    /// In bytes, of the file system that is watched; what only the administrator may use is neither used nor available.
    package var usedDisk: Double
    package var availableDisk: Double

    /// Reads the kernel's tables (proc(5)); nil where they are not there or not as expected.
    ///
    /// - Parameters:
    ///   - tables: The folder of the tables, such as `/proc`.
    ///   - disk: A path in the file system that is watched.
    package init?(tables: String, disk: String) {
        var status = statvfs()
        guard let stat = try? String(contentsOfFile: "\(tables)/stat", encoding: .utf8),
            let information = try? String(contentsOfFile: "\(tables)/meminfo", encoding: .utf8),
            statvfs(disk, &status) == 0,
            let ticks = Self.numbers(after: "cpu", in: stat), ticks.count >= 8,
            let memory = Self.numbers(after: "MemTotal:", in: information)?.first,
            let available = Self.numbers(after: "MemAvailable:", in: information)?.first
        else { return nil }
        // user nice system idle iowait irq softirq steal; what follows is counted in user already.
        totalTicks = ticks[..<8].reduce(0, +)
        busyTicks = totalTicks - ticks[3] - ticks[4]
        self.memory = memory * 1024
        availableMemory = available * 1024
        let block = Double(status.f_frsize)
        usedDisk = Double(status.f_blocks - status.f_bfree) * block
        availableDisk = Double(status.f_bavail) * block
    }

    private static func numbers(after name: String, in table: String) -> [Double]? {
        table.split(separator: "\n").lazy.map { $0.split(separator: " ") }.first { $0.first == name[...] }
            .map { $0.dropFirst().compactMap { Double($0) } }
    }

    /// As metrics of a run, under the names that MLflow's client gives them; of the processor since an earlier reading.
    package func metrics(since earlier: Self) -> [String: Double] {
        let ticks = totalTicks - earlier.totalTicks
        let usedMemory = memory - availableMemory
        return [
            "system/cpu_utilization_percentage": ticks > 0 ? (busyTicks - earlier.busyTicks) / ticks * 100 : 0,
            "system/system_memory_usage_megabytes": usedMemory / 1e6,
            "system/system_memory_usage_percentage": usedMemory / memory * 100,
            "system/disk_usage_megabytes": usedDisk / 1e6,
            "system/disk_available_megabytes": availableDisk / 1e6,
            "system/disk_usage_percentage": usedDisk / (usedDisk + availableDisk) * 100,
        ]
    }
}
