import Charts
import Testing

struct IntervalChartTests {
    private func row(_ name: String, _ difference: Double, _ interval: ClosedRange<Double>, margin: Double)
        -> IntervalChart.Row
    {
        .init(
            name: name,
            difference: difference,
            interval: interval,
            margin: margin,
            format: .percent,
            outcome: .good,
            verdict: "pass"
        )
    }

    @Test func marginsOfUnlikeScalesStandAtOnePlace() throws {
        let chart = IntervalChart(
            title: "Gates",
            rows: [row("errors", 0.01, 0...0.02, margin: 0.01), row("latency", 0.05, 0...0.1, margin: 0.05)]
        )
        let drawing = try Drawing(of: chart.chart)
        let dots = drawing.all("rect", "dot good")
        #expect(dots[0].number("x") == dots[1].number("x"))
        let rule = try #require(drawing.all("line", "rule").first).number("x1")
        #expect(abs(dots[0].number("x") + 4 - rule) <= 0.1)
    }

    @Test func anEndlessIntervalEndsAtTheEdge() throws {
        let chart = IntervalChart(title: "Gates", rows: [row("errors", 0, -1...1, margin: 0.01)])
        let drawing = try Drawing(of: chart.chart)
        let whiskers = drawing.all("line", "whisker")
        let beyond = try #require(drawing.all("rect", "beyond").first)
        #expect(whiskers[0].number("x2") == beyond.number("x") + beyond.number("width"))
    }
}
