import ArgumentParser

/// Measures the built program, and its peers where they are installed.
@main
struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measure the built program against its peers, in one run.",
        discussion: "CPU time is the sum over all child processes; it is steadier than wall time on a busy machine.",
        subcommands: [
            ExtractionBenchmark.self, ClassificationBenchmark.self, TrainerBenchmark.self, LeaseCorpusBenchmark.self,
            SearchBenchmark.self, LeaseSearchBenchmark.self,
            OCRGridBenchmark.self, PDFTextBenchmark.self, HostileBenchmark.self, FactReliabilityBenchmark.self,
            LeaseFactsBenchmark.self, OfficeWritersBenchmark.self, TextIndexBenchmark.self, TrackingBenchmark.self,
            ServingBenchmark.self, WebsiteBenchmark.self, RolloutSimulationBenchmark.self, MonitoringBenchmark.self,
            WholeSearchBenchmark.self,
        ]
    )
}

/// The program that is measured.
struct ProgramOption: ParsableArguments {
    @Option(help: "The program to measure.")
    var deedbox = "../.build/release/deedbox"
}

/// The options of benchmarks that measure a folder.
struct BenchmarkOptions: ParsableArguments {
    @OptionGroup var program: ProgramOption

    @Argument(help: "A folder of files to measure with.")
    var data: String

    var deedbox: String { program.deedbox }
}
