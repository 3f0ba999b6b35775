import Charts
import Foundation
import Testing

struct TimelineChartTests {
    @Test func lengthsAreAsTheTimes() throws {
        let chart = TimelineChart(
            title: "Steps",
            spans: [
                .init(name: "validate", start: 0, end: 60, look: .good, state: "done"),
                .init(name: "train", start: 60, end: nil, look: .busy, state: "running"),
            ],
            now: 240,
            zone: .gmt,
            locale: .english
        )
        let drawing = try Drawing(of: chart.chart)
        let done = try #require(drawing.all("rect", "node good").first)
        let running = try #require(drawing.all("rect", "node busy").first)
        #expect(abs(running.number("width") / done.number("width") - 3) < 0.01)
        #expect(abs(done.number("x") + done.number("width") - running.number("x")) <= 0.1)
        #expect(drawing.all("td").map(\.text).contains("3 min"))
    }
}
