import ArgumentParser
import Documents
import Monitoring
import Operations

/// `deedbox monitor`.
struct MonitorCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "monitor",
        abstract:
            "Say how models and the program do: accuracy, latency, confidence, drift, traffic, errors, queue, cost.",
        discussion: """
            What 'serve' and the commands predict, and what is said of it, is counted in windows of a minute, an hour and a
            day; this command counts what is new first. A truth that comes late counts in the window of its prediction.
              deedbox monitor --window 1d                         everything, over the last day
              deedbox monitor --metric model_accuracy --window 7d --each hour
              deedbox monitor --metric inference_latency --statistic p99 --each minute --window 1h

            Metrics: \(MonitoredMetric.allCases.map(\.rawValue).joined(separator: ", ")).
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only this model.")
    var model: String?

    @Option(name: .long, help: "How far back: 30m, 1h, 7d.")
    var window = TimeSpan(seconds: 3_600)

    @Option(name: .long, help: "This metric, window by window.")
    var metric: MonitoredMetric?

    @Option(name: .long, help: "Of the metric: mean, last, p50, p95, p99.9. Default: what the metric is by itself.")
    var statistic: MetricStatistic = .standard

    @Option(name: .long, help: "Of the metric, how long a window is: minute, hour or day.")
    var each: WindowSpan = .hour

    @Option(name: .long, help: "Of the metric, what stays apart: version, arm, slice; may be repeated.")
    var by: [MetricTable.Grouping] = [.version]

    func run() async throws {
        let console = Console(json: options.json)
        let monitoring = try await Composition(settings: options.settings()).monitoring
        try await monitoring.collect()
        guard let metric else {
            let reports = try await monitoring.summary(over: window.seconds, model: model)
            if console.isJSON { return try reports.forEach { try console.object($0) } }
            return console.show(reports)
        }
        let now = Composition.now()
        var question = SeriesQuestion(
            metric,
            statistic,
            span: each,
            from: now - window.seconds,
            until: now + 1,
            by: Set(by)
        )
        question.model = model
        let report = try await monitoring.series(question)
        if console.isJSON { try console.object(report) } else { console.show(report) }
    }
}

extension MonitoredMetric: ExpressibleByArgument {}

extension MetricTable.Grouping: ExpressibleByArgument {}

extension MetricStatistic: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension WindowSpan: ExpressibleByArgument {
    package init?(argument: String) {
        guard let span = Self.allCases.first(where: { $0.name == argument }) else { return nil }
        self = span
    }
}

/// A stretch of time as one writes it: `90s`, `30m`, `1h`, `7d`.
struct TimeSpan: ExpressibleByArgument, Hashable, Sendable {
    /// Above 0, and ten years at most.
    let seconds: Double

    init(seconds: Double) { self.seconds = seconds }

    init?(argument: String) {
        guard let seconds = StretchOfTime.seconds(argument), seconds > 0, seconds <= 3_650 * 86_400 else { return nil }
        self.seconds = seconds
    }
}
