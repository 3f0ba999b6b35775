/// Steps and what each waits for.
package struct GraphChart: Hashable, Sendable {
    package struct Node: Hashable, Sendable {
        package var name: String
        /// How it fares, in a word; empty for a plan that nothing runs of.
        package var state: String
        /// One of the classes `good`, `bad`, `busy` and `idle`.
        package var look: Look
        /// Names of the nodes that come before it.
        package var after: [String]
        /// Where a click leads within this site; nil for nowhere.
        package var href: String?

        package init(name: String, state: String, look: Look, after: [String], href: String? = nil) {
            self.name = name
            self.state = state
            self.look = look
            self.after = after
            self.href = href
        }
    }

    package enum Look: String, Hashable, Sendable, CaseIterable {
        case good, bad, busy, idle
    }

    private static let boxHeight = 40.0
    private static let gap = 30.0
    private static let widestBox = 190.0

    package var title: String
    package var nodes: [Node]

    package init(title: String, nodes: [Node]) {
        self.title = title
        self.nodes = nodes
    }

    /// Nil when there are no nodes.
    package var chart: Chart? {
        guard !nodes.isEmpty else { return nil }
        let numbers = Dictionary(nodes.enumerated().map { ($1.name, $0) }) { first, _ in first }
        let edges = nodes.enumerated().flatMap { index, node in
            node.after.compactMap { name in numbers[name].map { (from: $0, to: index) } }
        }
        let layers = LayeredGraph(count: nodes.count, edges: edges).layers
        var boxes = Array(repeating: (x: 0.0, y: 0.0, width: 0.0), count: nodes.count)
        for (row, layer) in layers.enumerated() {
            let room = Frame.width / Double(layer.count)
            for (place, node) in layer.enumerated() {
                boxes[node] = (
                    x: (Double(place) + 0.5) * room,
                    y: 4 + Double(row) * (Self.boxHeight + Self.gap),
                    width: min(Self.widestBox, room - 12)
                )
            }
        }
        let height = 8 + Double(layers.count) * (Self.boxHeight + Self.gap) - Self.gap
        let lines = edges.map { edge in
            let between = boxes.filter { $0.y > boxes[edge.from].y && $0.y < boxes[edge.to].y }
            return Self.arrow(from: boxes[edge.from], to: boxes[edge.to], around: between)
        }
        return Chart(
            title: title,
            summary: "\(nodes.count) steps: " + nodes.map(Self.text).joined(separator: "; ") + ".",
            width: Frame.width,
            height: height,
            drawing: lines + zip(nodes, boxes).map { Self.box($0, $1) },
            table: ChartTable(
                columns: ["Step", "State", "After"],
                rows: nodes.map { [$0.name, $0.state, $0.after.isEmpty ? "–" : $0.after.joined(separator: ", ")] }
            ),
            hasLinks: nodes.contains { $0.href != nil }
        )
    }

    private static func text(_ node: Node) -> String { node.state.isEmpty ? node.name : "\(node.name) \(node.state)" }

    /// A curve down to the next layer; past layers between, to the right of all that stands there.
    private static func arrow(
        from above: (x: Double, y: Double, width: Double),
        to below: (x: Double, y: Double, width: Double),
        around between: [(x: Double, y: Double, width: Double)]
    ) -> Markup {
        let tip = "m-4 -6l4 6l4 -6"
        var path = "M\(point(above.x, above.y + boxHeight))"
        if let side = between.map({ $0.x + $0.width / 2 }).max(), let last = between.map(\.y).max() {
            let lane = min(Frame.width - 2, side + 12)
            path += curve(from: above.x, above.y + boxHeight, to: lane, above.y + boxHeight + gap)
            path += "L\(point(lane, last + boxHeight))"
            path += curve(from: lane, last + boxHeight, to: below.x, below.y)
        } else {
            path += curve(from: above.x, above.y + boxHeight, to: below.x, below.y)
        }
        return .element("path", ["d": path + tip, "class": "edge"])
    }

    private static func curve(from x1: Double, _ y1: Double, to x2: Double, _ y2: Double) -> String {
        let middle = (y1 + y2) / 2
        return "C\(point(x1, middle)) \(point(x2, middle)) \(point(x2, y2))"
    }

    private static func point(_ x: Double, _ y: Double) -> String { "\(coordinate(x)) \(coordinate(y))" }

    private static func box(_ node: Node, _ place: (x: Double, y: Double, width: Double)) -> Markup {
        let left = place.x - place.width / 2
        let parts = [
            Frame.box(left, place.y, place.width, boxHeight, "node \(node.look.rawValue)", round: 6, title: text(node)),
            Frame.label(
                Frame.fitting(node.name, width: place.width - 10),
                place.x,
                place.y + (node.state.isEmpty ? 24 : 17),
                anchor: "middle",
                "label node-name"
            ),
            Frame.label(
                Frame.fitting(node.state, width: place.width - 10),
                place.x,
                place.y + 32,
                anchor: "middle",
                "label node-state"
            ),
        ]
        guard let href = node.href else { return .element("g", [:], parts) }
        return .element("a", ["href": href], parts)
    }
}
