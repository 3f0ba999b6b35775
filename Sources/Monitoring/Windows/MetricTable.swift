/// Windows, sorted by what they are of and when they were.
package struct MetricTable: Sendable {
    /// By which parts of its subject a metric is told.
    package enum Grouping: String, Hashable, Sendable, Codable, CaseIterable {
        case version, arm, slice
    }

    /// By subject and start.
    private var tallies: [MetricSubject: [Int: [Tally.Kind: Tally]]] = [:]

    /// - Parameters:
    ///   - groupings: What stays apart; all else is put together.
    ///   - shadows: Whether what shadows answered counts.
    package init(_ windows: some Sequence<MetricWindow>, by groupings: Set<Grouping>, shadows: Bool) {
        for window in windows where shadows || window.series.arm != "shadow" || groupings.contains(.arm) {
            let series = window.series
            let subject = MetricSubject(
                version: groupings.contains(.version) && !series.model.isEmpty
                    ? VersionName(model: series.model, version: series.version) : nil,
                arm: groupings.contains(.arm) && !series.arm.isEmpty ? series.arm : nil,
                slice: groupings.contains(.slice) && !series.slice.isEmpty ? series.slice : nil
            )
            let known = tallies[subject]?[window.start]?[series.kind] ?? Tally()
            tallies[subject, default: [:]][window.start, default: [:]][series.kind] = known + window.tally
        }
    }

    package var subjects: [MetricSubject] { tallies.keys.sorted() }

    /// All windows of a subject put together.
    package func sum(of subject: MetricSubject) -> [Tally.Kind: Tally] {
        (tallies[subject] ?? [:]).sorted { $0.key < $1.key }.reduce(into: [:]) { sum, window in
            sum.merge(window.value, uniquingKeysWith: +)
        }
    }

    /// The windows of a subject, oldest first.
    package func windows(of subject: MetricSubject) -> [(start: Int, tallies: [Tally.Kind: Tally])] {
        (tallies[subject] ?? [:]).sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }
}
