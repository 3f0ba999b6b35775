/// Which line or bar is which.
struct Legend: Hashable, Sendable {
    private static let rowHeight = 18.0

    var names: [String]
    /// Entries that stand side by side, with where each begins.
    private var rows: [[(index: Int, x: Double)]] {
        var rows: [[(index: Int, x: Double)]] = []
        var x = Frame.width
        for (index, name) in names.enumerated() {
            let width = 34 + Double(name.count) * Frame.letter
            if rows.isEmpty || x + width > Frame.width { (rows, x) = (rows + [[]], 8) }
            rows[rows.count - 1].append((index, x))
            x += width
        }
        return rows
    }

    var height: Double { Double(rows.count) * Self.rowHeight }

    var markup: [Markup] {
        rows.enumerated().flatMap { row, entries in
            entries.flatMap { index, x in
                let y = Double(row) * Self.rowHeight + 10
                return [
                    Frame.line(x, y, x + 18, y, "line \(SeriesMark.name(index))"),
                    SeriesMark.point(index, x + 9, y, title: nil),
                    Frame.label(
                        Frame.fitting(names[index], width: Frame.width - x - 24),
                        x + 23,
                        y + 4,
                        anchor: "start",
                        "legend"
                    ),
                ]
            }
        }
    }
}
