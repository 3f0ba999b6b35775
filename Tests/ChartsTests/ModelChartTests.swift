import Charts
import Foundation
import Testing

struct ModelChartTests {
    @Test func honestAnswersLieOnTheDiagonal() throws {
        let bins = [0.2, 0.5, 0.9].map {
            CalibrationChart.Bin(confidence: $0, accuracy: $0, interval: ($0 - 0.1)...($0 + 0.05), count: 10)
        }
        let drawing = try Drawing(
            of: CalibrationChart(title: "Calibration", error: 0, bins: bins, locale: .english).chart
        )
        let diagonal = try #require(drawing.all("line", "rule").first)
        let slope =
            (diagonal.number("y2") - diagonal.number("y1")) / (diagonal.number("x2") - diagonal.number("x1"))
        for point in drawing.all("path", "point s1") {
            // Where its path begins.
            let numbers = (point.attributes["d"] ?? "").dropFirst().split { $0 == " " || $0 == "m" }
            let (x, y) = (Double(numbers[0]) ?? 0, Double(numbers[1]) ?? 0)
            #expect(abs(y - (diagonal.number("y1") + slope * (x - diagonal.number("x1")))) <= 0.2)
        }
    }

    @Test func emptyBinsAreNotDrawn() {
        let bin = CalibrationChart.Bin(confidence: 0.5, accuracy: 0, interval: 0...1, count: 0)
        #expect(CalibrationChart(title: "Calibration", error: 0, bins: [bin], locale: .english).chart == nil)
    }

    @Test func aConfusionIsShadedByTheShareOfItsClass() throws {
        let table = ConfusionTable(
            title: "Confusion",
            labels: ["lease", "other"],
            counts: [[8, 0], [1, 3]],
            locale: .english
        )
        let cells = try Drawing(table.html).all("td")
        #expect(cells.map(\.text) == ["8", "0", "1", "3"])
        #expect(
            cells.compactMap { $0.attributes["class"] } == [
                "right shade8", "wrong shade0", "wrong shade2", "right shade6",
            ]
        )
    }
}
