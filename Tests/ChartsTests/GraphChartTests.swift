import Charts
import Testing

struct GraphChartTests {
    private func boxes(_ nodes: [(String, [String])]) throws -> [Drawing.Element] {
        let graph = GraphChart(
            title: "Steps",
            nodes: nodes.map { .init(name: $0.0, state: "", look: .idle, after: $0.1) }
        )
        return try Drawing(of: graph.chart).all("rect", "node idle")
    }

    @Test func aStepStandsBelowAllThatItWaitsFor() throws {
        let boxes = try boxes([
            ("evaluate", ["train", "split"]), ("split", []), ("train", ["features"]), ("features", ["split"]),
        ])
        let heights = boxes.map { $0.number("y") }
        #expect(heights[1] < heights[3] && heights[3] < heights[2] && heights[2] < heights[0])
    }

    @Test func whatWaitsForTheSameStandsSideBySide() throws {
        let boxes = try boxes([("a", []), ("b", ["a"]), ("c", ["a"])])
        #expect(boxes[1].number("y") == boxes[2].number("y"))
        #expect(boxes[1].number("x") + boxes[1].number("width") <= boxes[2].number("x"))
    }

    @Test func aCircleIsDrawnAllTheSame() throws {
        #expect(try boxes([("a", ["b"]), ("b", ["a"]), ("c", ["c"])]).count == 3)
    }

    @Test func namesOfNowhereDrawNoLine() throws {
        let graph = GraphChart(title: "Steps", nodes: [.init(name: "a", state: "", look: .idle, after: ["gone"])])
        #expect(try Drawing(of: graph.chart).all("path", "edge").isEmpty)
    }
}
