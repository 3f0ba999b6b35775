/// What the program of a step took, with the programs that it waited for.
package struct StepUsage: Hashable, Sendable, Codable {
    package var cpuSeconds: Double
    /// The most memory of the program itself, in megabytes; 0 of one that ended before it was looked at.
    package var peakMemory: Double

    package init(cpuSeconds: Double = 0, peakMemory: Double = 0) {
        self.cpuSeconds = cpuSeconds
        self.peakMemory = peakMemory
    }

    /// As metrics of the step's run; MLflow keeps figures of this kind under `system/`.
    package var metrics: [String: Double] {
        ["system/cpu_seconds": cpuSeconds, "system/peak_memory_megabytes": peakMemory]
    }
}
