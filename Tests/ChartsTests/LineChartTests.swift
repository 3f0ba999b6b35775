import Charts
import Foundation
import Testing

struct LineChartTests {
    private func chart(_ series: [LineChart.Series], rules: [LineChart.Rule] = []) -> LineChart {
        LineChart(title: "Accuracy", axis: .value(.number), format: .number, series: series, rules: rules)
    }

    private func drawing(_ chart: LineChart) throws -> Drawing {
        try Drawing(of: chart.chart, id: "chart")
    }

    @Test func pointsLieWhereTheScaleSays() throws {
        let points = (0...4).map { LineChart.Point(x: Double($0), y: Double($0) * 25) }
        let drawing = try drawing(chart([.init(name: "a", points: points)]))
        let corners = Drawing.corners(try #require(drawing.all("polyline").first))
        #expect(corners.count == 5)
        // Evenly spaced values are evenly spaced in both directions, to the tenth that is drawn.
        for index in 1..<4 {
            #expect(abs(corners[index].x - (corners[index - 1].x + corners[index + 1].x) / 2) <= 0.1)
            #expect(abs(corners[index].y - (corners[index - 1].y + corners[index + 1].y) / 2) <= 0.1)
        }
        #expect(corners[0].y > corners[4].y, "more is higher")
        // 0 and 100 are ends of the scale: the first and the last line of the grid.
        let grid = drawing.all("line", "grid").map { $0.number("y1") }
        #expect(corners[0].y == grid.max() && corners[4].y == grid.min())
        #expect(drawing.all("text", "label").map(\.text).contains("100"))
    }

    @Test func aMissingValueBreaksTheLine() throws {
        let points = [1, 2, nil, 4, 5].enumerated().map { LineChart.Point(x: Double($0), y: $1) }
        let drawing = try drawing(chart([.init(name: "a", points: points)]))
        #expect(drawing.all("polyline").map { Drawing.corners($0).count } == [2, 2])
        #expect(drawing.all("path", "point s1").count == 4)
    }

    @Test func aBandGoesAroundItsLine() throws {
        let points = (0..<3).map { LineChart.Point(x: Double($0), y: 0.5, interval: 0.4...0.7) }
        let drawing = try drawing(chart([.init(name: "a", points: points)]))
        let line = Drawing.corners(try #require(drawing.all("polyline").first))
        let band = Drawing.corners(try #require(drawing.all("polygon", "band s1").first))
        #expect(band.count == 6)
        for (index, corner) in line.enumerated() {
            #expect(band[index].y < corner.y && band[5 - index].y > corner.y)
            #expect(band[index].x == corner.x && band[5 - index].x == corner.x)
        }
    }

    @Test func steppedValuesHoldUntilTheNext() throws {
        let points = [LineChart.Point(x: 0, y: 10), .init(x: 1, y: 50), .init(x: 2, y: 100)]
        let drawing = try drawing(chart([.init(name: "weight", points: points, isStepped: true)]))
        let corners = Drawing.corners(try #require(drawing.all("polyline").first))
        #expect(corners.count == 5)
        #expect(corners[0].y == corners[1].y && corners[1].x == corners[2].x)
    }

    @Test func aRuleIsSeenAlsoWhereNoValueComesNear() throws {
        let points = [LineChart.Point(x: 0, y: 0.95), .init(x: 1, y: 0.97)]
        let drawing = try drawing(chart([.init(name: "a", points: points)], rules: [.init(name: "least", value: 0.85)]))
        let rule = try #require(drawing.all("line", "rule").first)
        let corners = Drawing.corners(try #require(drawing.all("polyline").first))
        #expect(rule.number("y1") > corners[0].y)
    }

    @Test func seriesAreToldApartWithoutColour() throws {
        let series = (0..<3).map { LineChart.Series(name: "v\($0)", points: [.init(x: 0, y: Double($0))]) }
        let drawing = try drawing(chart(series))
        let shapes = drawing.all("path").compactMap { $0.attributes["d"]?.split(separator: "m").last }
        #expect(Set(shapes).count == 3)
        #expect(drawing.all("text", "legend").map(\.text) == ["v0", "v1", "v2"])
    }

    @Test func theFiguresStandInATableBehind() throws {
        let zone = try #require(TimeZone(secondsFromGMT: 0))
        let lines = LineChart(
            title: "Latency",
            axis: .time(zone, Locale(identifier: "en_GB")),
            format: .duration,
            series: [
                .init(name: "stable", points: [.init(x: 0, y: 0.02, interval: 0.01...0.03), .init(x: 60, y: nil)]),
                .init(name: "canary", points: [.init(x: 60, y: 0.5)]),
            ]
        )
        let drawing = try drawing(lines)
        #expect(
            drawing.all("th").map(\.text) == ["Time", "stable", "canary", "1 Jan 1970 at 0:00", "1 Jan 1970 at 0:01"]
        )
        #expect(drawing.all("td").map(\.text) == ["20 ms (10 ms to 30 ms)", "–", "–", "500 ms"])
    }

    @Test func nothingIsDrawnOfNothing() {
        #expect(chart([]).chart == nil)
        #expect(
            chart([.init(name: "a", points: [.init(x: 0, y: nil)])], rules: [.init(name: "r", value: 1)]).chart == nil
        )
    }
}
