package import Foundation

/// Which class was taken for which.
///
/// A table, not a drawing: the figures are what one wants to read, and a table is read out as one. Shades say how much of
/// a class went where.
package struct ConfusionTable: Hashable, Sendable {
    /// Shades from none to all.
    private static let shades = 8

    package var title: String
    package var labels: [String]
    /// By true class, then by the class it was called.
    package var counts: [[Int]]
    private let format: ValueFormat

    /// - Parameter locale: How the reader writes numbers.
    /// - Precondition: as many rows and columns as labels.
    package init(title: String, labels: [String], counts: [[Int]], locale: Locale) {
        precondition(counts.count == labels.count && counts.allSatisfy { $0.count == labels.count }, "a square")
        self.title = title
        format = ValueFormat(.number, locale)
        self.labels = labels
        self.counts = counts
    }

    /// A `table` for a page.
    package var html: String {
        let head = Markup.element(
            "tr",
            [:],
            [.element("th", ["scope": "col"], text: "is \\ called")]
                + labels.map { .element("th", ["scope": "col"], text: $0) }
        )
        let rows = labels.indices.map { row in
            let total = counts[row].reduce(0, +)
            let cells = labels.indices.map { column in
                Markup.element(
                    "td",
                    ["class": Self.shade(counts[row][column], of: total, isRight: row == column)],
                    text: format.text(Double(counts[row][column]))
                )
            }
            return Markup.element("tr", [:], [.element("th", ["scope": "row"], text: labels[row])] + cells)
        }
        let table = Markup.element(
            "table",
            ["class": "confusion"],
            [
                .element("caption", [:], text: title), .element("thead", [:], [head]), .element("tbody", [:], rows),
            ]
        )
        return Markup.element(
            "div",
            ["class": "scroll", "tabindex": "0", "role": "region", "aria-label": title],
            [table]
        )
        .html
    }

    private static func shade(_ count: Int, of total: Int, isRight: Bool) -> String {
        let share = total > 0 ? Double(count) / Double(total) : 0
        return "\(isRight ? "right" : "wrong") shade\(Int((share * Double(shades)).rounded(.up)))"
    }
}
