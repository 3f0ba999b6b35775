import Foundation
import Operations
import SQLiteStorage
import TestSupport
import Testing
import Tracking

/// What the machine does during a run.
struct SystemMonitorTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// Tables as proc(5) describes them.
    private func reading(_ ticks: String, available: Int) throws -> SystemReading {
        try folder.write("cpu  \(ticks)\ncpu0 1 1 1 1 1 1 1 1 0 0\nintr 5\n", as: "proc/stat")
        try folder.write("MemTotal: 8000 kB\nMemFree: 10 kB\nMemAvailable: \(available) kB\n", as: "proc/meminfo")
        return try #require(SystemReading(tables: folder.path + "/proc", disk: folder.path))
    }

    /// psutil's `cpu_percent` counts neither idle time nor waiting as work, and of guests nothing twice.
    @Test func figuresAreThoseOfMLflowsClient() throws {
        let first = try reading("100 10 40 800 50 5 5 10 30 3", available: 6000)
        var second = try reading("160 10 60 900 60 5 5 10 40 3", available: 2000)
        (second.usedDisk, second.availableDisk) = (3e9, 9e9)
        let metrics = second.metrics(since: first)
        // Of 190 ticks, 110 were idle or spent waiting for the disk.
        #expect(abs(try #require(metrics["system/cpu_utilization_percentage"]) - 80 / 1.9) < 1e-9)
        #expect(metrics["system/system_memory_usage_percentage"] == 75)
        #expect(metrics["system/system_memory_usage_megabytes"] == 6.144)
        #expect(metrics["system/disk_usage_percentage"] == 25)
        #expect(metrics["system/disk_usage_megabytes"] == 3000)
        #expect(metrics["system/disk_available_megabytes"] == 9000)
        #expect(first.metrics(since: first)["system/cpu_utilization_percentage"] == 0)
    }

    @Test func tablesThatAreNotThereAreNoReading() {
        #expect(SystemReading(tables: folder.path, disk: folder.path) == nil)
    }

    @Test(.timeLimit(.minutes(30)))
    func aRunIsWatchedToItsEnd() async throws {
        let runs = RunRepository(try SQLiteDatabase(path: folder.path + "/deedbox.sqlite"))
        let id = RunID(rawValue: "watched")
        try await runs.save(Run(id: id, experiment: "e", status: .running, startedAt: 1))
        let monitor = SystemMonitor(runs: runs, disk: folder.path, interval: .milliseconds(1)) { 7 }
        let watching = Task { await monitor.watch(id) }
        let key = "system/cpu_utilization_percentage"
        while try await runs.run(id)?.metrics[key]?.step ?? 0 < 2 { await Task.yield() }
        watching.cancel()
        await watching.value
        let history = try await runs.history(of: key, run: id, limit: 1000, after: nil).items
        #expect(history.map(\.step) == Array(0..<Int64(history.count)))
        #expect(history.allSatisfy { $0.timestamp == 7000 && (0...100).contains($0.value) })
        let metrics = try #require(try await runs.run(id)).metrics
        #expect(metrics.count == 6 && metrics["system/disk_usage_megabytes"]?.value ?? 0 > 0)
    }
}
