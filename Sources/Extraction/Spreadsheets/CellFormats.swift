/// The formats of cells, by the number that the cells state (ECMA-376, part 1, 18.8).
final class CellFormats: XMLEvents {
    private var codes: [Int: String] = [:]
    private var formats: [NumberFormat] = []
    private var known: [Int: NumberFormat] = [:]
    private var isInCellFormats = false
    private let general = NumberFormat("General")

    /// The format of the cells with that style; the general one for styles that are not there.
    func format(ofStyle style: Int?) -> NumberFormat {
        guard let style, formats.indices.contains(style) else { return general }
        return formats[style]
    }

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "numFmt": if let number = tag.integer("numFmtId") { codes[number] = tag["formatCode"] }
        case "cellXfs": isInCellFormats = true
        case "xf": if isInCellFormats { formats.append(format(of: tag.integer("numFmtId") ?? 0)) }
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        if name == "cellXfs" { isInCellFormats = false }
    }

    func text(_ text: String) {}

    private func format(of number: Int) -> NumberFormat {
        if let format = known[number] { return format }
        let format = (codes[number] ?? BuiltInFormats.code(number)).map(NumberFormat.init) ?? general
        known[number] = format
        return format
    }
}
