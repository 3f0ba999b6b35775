import ArgumentParser

/// Measures the built program, and its peers where they are installed.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measure the built program against its peers, in one run.",
        discussion: "CPU time is the sum over all child processes; it is steadier than wall time on a busy machine.",
        subcommands: [ExtractionBenchmark.self, ClassificationBenchmark.self, SearchBenchmark.self]
    )
}

/// The options that every benchmark takes.
struct BenchmarkOptions: ParsableArguments {
    @Option(help: "The program to measure.")
    var deedbox = "../.build/release/deedbox"

    @Argument(help: "A folder of files to measure with.")
    var data: String
}
