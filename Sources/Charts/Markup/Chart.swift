/// A drawing with its name, what it shows in a sentence, and the figures behind it.
package struct Chart: Hashable, Sendable {
    /// What is drawn, as a heading says it.
    package var title: String
    /// What it shows, in a sentence: read out in place of the drawing.
    package var summary: String
    package var width: Double
    package var height: Double
    var drawing: [Markup]
    /// Nil where the drawing carries all figures as text.
    package var table: ChartTable?
    /// Whether parts of the drawing lead elsewhere: within an image nobody would be told of them.
    var hasLinks = false

    /// A `figure` for a page.
    ///
    /// - Parameter id: Of the figure; once in a page.
    package func html(id: String) -> String {
        let svg = Markup.element(
            "svg",
            [
                "viewBox": "0 0 \(coordinate(width)) \(coordinate(height))", "role": hasLinks ? "group" : "img",
                "aria-labelledby": "\(id)-title \(id)-summary",
            ],
            [
                .element("title", ["id": "\(id)-title"], text: title),
                .element("desc", ["id": "\(id)-summary"], text: summary),
            ] + drawing
        )
        var parts = [Markup.element("figcaption", [:], text: title), svg]
        if let table { parts.append(table.markup) }
        return Markup.element("figure", ["class": "chart", "id": id], parts).html
    }
}
