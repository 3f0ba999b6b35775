import Charts
import Testing

struct BarChartTests {
    @Test func lengthsAreAsTheValues() throws {
        let chart = BarChart(title: "Drift", format: .number, bars: [1, 2, 4].map { .init(name: "f\($0)", value: $0) })
        let bars = try Drawing(of: chart.chart).all("rect", "bar").map { $0.number("width") }
        #expect(abs(bars[1] / bars[0] - 2) < 0.01 && abs(bars[2] / bars[0] - 4) < 0.01)
    }

    @Test func whatIsLessThanNothingGoesToTheLeft() throws {
        let chart = BarChart(
            title: "Effect",
            format: .number,
            bars: [.init(name: "a", value: -1), .init(name: "b", value: 1)]
        )
        let drawing = try Drawing(of: chart.chart)
        let bars = drawing.all("rect", "bar")
        let axis = try #require(drawing.all("line", "axis").first).number("x1")
        #expect(bars[0].number("x") + bars[0].number("width") == axis && bars[1].number("x") == axis)
    }

    @Test func whatIsTooMuchIsMarkedInWords() throws {
        let chart = BarChart(
            title: "Drift",
            format: .number,
            bars: [.init(name: "pages", value: 0.5, isMarked: true)],
            rule: .init(name: "0.3", value: 0.3)
        )
        let drawing = try Drawing(of: chart.chart)
        #expect(drawing.all("text", "label figure").map(\.text) == ["0.5 !"])
        #expect(drawing.all("desc").first?.text.contains("marked: pages") == true)
    }
}
