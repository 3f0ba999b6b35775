package import Foundation

/// How a whole is shared, as one bar.
package struct ShareBar: Hashable, Sendable {
    package struct Share: Hashable, Sendable {
        package var name: String
        /// Of the whole, 0 to 1.
        package var share: Double

        package init(name: String, share: Double) {
            self.name = name
            self.share = share
        }
    }

    private static let barHeight = 26.0

    package var title: String
    package var shares: [Share]
    package var format: ValueFormat

    /// - Parameter locale: How the reader writes numbers.
    package init(title: String, shares: [Share], locale: Locale) {
        self.title = title
        format = ValueFormat(.percent, locale)
        self.shares = shares
    }

    /// The bar, with a legend above it.
    package var chart: Chart {
        let names = shares.map { "\($0.name) \(format.text($0.share))" }
        let legend = Legend(names: names)
        let top = legend.height + 4
        var drawing = legend.markup
        var x = 0.0
        for (index, share) in shares.enumerated() {
            let width = share.share * Frame.width
            drawing.append(
                Frame.box(x, top, width, Self.barHeight, "share \(SeriesMark.name(index))", title: names[index])
            )
            x += width
        }
        return Chart(
            title: title,
            summary: names.joined(separator: ", ") + ".",
            width: Frame.width,
            height: top + Self.barHeight + 2,
            drawing: drawing
        )
    }
}
