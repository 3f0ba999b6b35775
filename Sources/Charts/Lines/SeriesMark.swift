/// How one series is told from another without colour: by dashes, which a class gives, and by the shape of its points.
enum SeriesMark {
    /// Series beyond these look like the first ones again.
    static let count = 6

    /// The class of a series.
    static func name(_ index: Int) -> String { "s\(index % count + 1)" }

    /// A disc, a square, a diamond, a triangle, a cross, or a triangle on its tip.
    static func point(_ index: Int, _ x: Double, _ y: Double, title: String?) -> Markup {
        let path =
            switch index % count {
            case 0: "m-3 0a3 3 0 1 0 6 0a3 3 0 1 0 -6 0z"
            case 1: "m-3 -3h6v6h-6z"
            case 2: "m0 -4l4 4l-4 4l-4 -4z"
            case 3: "m0 -4l4 7h-8z"
            case 4: "m-3 -3l6 6m0 -6l-6 6"
            default: "m0 4l4 -7h-8z"
            }
        return .element(
            "path",
            ["d": "M\(coordinate(x)) \(coordinate(y))\(path)", "class": "point \(name(index))"],
            title.map { [.element("title", [:], text: $0)] } ?? []
        )
    }
}
