import Charts
import Foundation
import Testing

struct ChartTests {
    private static let hostile = "<script>alert('x')</script>&\" style=\"color:red"

    /// One of each kind, with a name that would break out if it could.
    private var charts: [Chart?] {
        let name = Self.hostile
        return [
            LineChart(
                title: name,
                axis: .value(.percent),
                format: .bytes,
                series: [
                    .init(name: name, points: [.init(x: 0, y: 1), .init(x: 1, y: 2)]), .init(name: "b", points: []),
                ],
                rules: [.init(name: name, value: 3)]
            ).chart,
            BarChart(title: name, format: .percent, bars: [.init(name: name, value: 0.4, interval: 0.3...0.5)]).chart,
            IntervalChart(
                title: name,
                rows: [
                    .init(
                        name: name,
                        difference: 0.1,
                        interval: -1...1,
                        margin: 0.2,
                        format: .percent,
                        outcome: .open,
                        verdict: name
                    )
                ]
            ).chart,
            ShareBar(title: name, shares: [.init(name: name, share: 1)], locale: .english).chart,
            CalibrationChart(
                title: name,
                error: 0.1,
                bins: [.init(confidence: 0.9, accuracy: 0.8, interval: 0.7...0.85, count: 12)],
                locale: .english
            ).chart,
            GraphChart(
                title: name,
                nodes: [.init(name: name, state: name, look: .good, after: [name], href: "/a?b=\(name)")]
            ).chart,
            TimelineChart(
                title: name,
                spans: [.init(name: name, start: 0, end: nil, look: .busy, state: name)],
                now: 60,
                zone: .gmt,
                locale: .english
            ).chart,
        ]
    }

    @Test func whateverANameIsItStaysText() throws {
        for chart in charts {
            let html = try #require(chart).html(id: "chart")
            let drawing = try Drawing(html)
            #expect(drawing.all("script").isEmpty)
            #expect(!drawing.elements.contains { $0.attributes.keys.contains { $0 == "style" || $0.hasPrefix("on") } })
        }
        let confusion = ConfusionTable(title: Self.hostile, labels: [Self.hostile], counts: [[3]], locale: .english)
        let table = try Drawing(confusion.html)
        #expect(table.all("script").isEmpty && table.all("td").map(\.text) == ["3"])
    }

    @Test func eachIsNamedAndToldInASentence() throws {
        for chart in charts {
            let drawing = try Drawing(of: chart, id: "c7")
            let svg = try #require(drawing.all("svg").first)
            #expect(svg.attributes["role"] == (drawing.all("a").isEmpty ? "img" : "group"))
            #expect(svg.attributes["aria-labelledby"] == "c7-title c7-summary")
            #expect(drawing.all("title").first?.attributes["id"] == "c7-title")
            #expect(drawing.all("desc").first?.text.hasSuffix(".") == true)
        }
    }

    @Test func nothingLiesOutsideTheDrawing() throws {
        for chart in charts {
            let chart = try #require(chart)
            let drawing = try Drawing(chart.html(id: "c"))
            for box in drawing.all("rect") {
                #expect(box.number("x") >= 0 && box.number("x") + box.number("width") <= chart.width + 0.1)
                #expect(box.number("y") >= 0 && box.number("y") + box.number("height") <= chart.height + 0.1)
            }
        }
    }
}
