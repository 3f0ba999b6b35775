import Charts

/// A chart as a template writes it: `chart.mustache` is the one that writes it as it is, for charts escape all text in them.
struct Drawing: Sendable {
    var markup: String

    /// Nil where there is nothing to draw.
    ///
    /// - Parameter id: Once in a page.
    init?(_ chart: Chart?, id: String) {
        guard let chart else { return nil }
        markup = chart.html(id: id)
    }

    init(_ table: ConfusionTable) { markup = table.html }
}
