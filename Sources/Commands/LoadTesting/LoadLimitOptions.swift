import ArgumentParser
import LoadTesting

/// What a server must keep to.
struct LoadLimitOptions: ParsableArguments {
    @Option(name: .customLong("max-p99-ms"), help: "The longest 99 of 100 answers may take.")
    var p99: Double?

    @Option(name: .customLong("max-p99.9-ms"), help: "The longest 999 of 1,000 answers may take.")
    var p999: Double?

    @Option(name: .customLong("max-failed"), help: "The most requests that may fail, as a share of all: 0 to 1.")
    var failed: Double?

    @Option(name: .customLong("max-refused"), help: "The most requests that may be refused, as a share of all: 0 to 1.")
    var refused: Double?

    @Option(name: .customLong("min-answers"), help: "The fewest good answers a second.")
    var answers: Double?

    @Option(name: .customLong("max-cores"), help: "The most processor time of the server, in cores.")
    var cores: Double?

    @Option(name: .customLong("max-memory-mb"), help: "The most memory of the server.")
    var memory: Double?

    var limits: LoadLimits {
        var limits = LoadLimits()
        (limits.p99Milliseconds, limits.p999Milliseconds) = (p99, p999)
        (limits.failedShare, limits.refusedShare) = (failed, refused)
        (limits.goodput, limits.cores, limits.memoryMegabytes) = (answers, cores, memory)
        return limits
    }

    /// Those that are given, by the names of their options.
    var named: [String: Double] {
        [
            "max_p99_ms": p99, "max_p99_9_ms": p999, "max_failed": failed, "max_refused": refused,
            "min_answers": answers, "max_cores": cores, "max_memory_mb": memory,
        ].compactMapValues(\.self)
    }
}
