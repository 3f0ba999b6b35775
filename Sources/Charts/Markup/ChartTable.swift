/// The figures behind a chart, for whoever cannot or would not look at it.
package struct ChartTable: Hashable, Sendable {
    package var columns: [String]
    package var rows: [[String]]

    package init(columns: [String], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }

    /// Folded away below its chart.
    var markup: Markup {
        let head = Markup.element("tr", [:], columns.map { .element("th", ["scope": "col"], text: $0) })
        let body = rows.map { row in
            Markup.element(
                "tr",
                [:],
                row.enumerated().map { index, cell in
                    index == 0 ? .element("th", ["scope": "row"], text: cell) : .element("td", [:], text: cell)
                }
            )
        }
        let table = Markup.element(
            "table",
            ["class": "data"],
            [.element("thead", [:], [head]), .element("tbody", [:], body)]
        )
        return .element(
            "details",
            ["class": "chart-data"],
            [.element("summary", [:], text: "Data"), .element("div", ["class": "scroll", "tabindex": "0"], [table])]
        )
    }
}
