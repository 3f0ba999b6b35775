/// The numbering that paragraph styles bring (ECMA-376, part 1, 17.7 and 17.9).
final class ParagraphStyles: XMLEvents {
    /// A paragraph's place in a list, as far as it is stated.
    struct Numbering {
        var instance: String?
        var level: Int?
    }

    private struct Style {
        var base: String?
        var numbering = Numbering()
    }

    /// Styles that stand on more styles than this run in circles.
    private static let maximumDepth = 32

    private var styles: [String: Style] = [:]
    private var current: String?
    private var skippedDepth = 0

    /// The numbering of the style or of those that it stands on.
    func numbering(of style: String) -> Numbering {
        var found = Numbering()
        var next: String? = style
        for _ in 0..<Self.maximumDepth {
            guard let name = next, let style = styles[name] else { break }
            found.instance = found.instance ?? style.numbering.instance
            found.level = found.level ?? style.numbering.level
            next = style.base
        }
        return found
    }

    func begin(_ tag: XMLTag) {
        // What a change replaced, and parts of tables.
        if skippedDepth > 0 || tag.name == "pPrChange" || tag.name == "tblStylePr" {
            skippedDepth += 1
            return
        }
        switch tag.name {
        case "style":
            current = tag["styleId"]
            if let current { styles[current] = Style() }
        case "basedOn": update { $0.base = tag["val"] }
        case "numId": update { $0.numbering.instance = tag["val"] }
        case "ilvl": update { $0.numbering.level = tag.integer("val") }
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        if skippedDepth > 0 { skippedDepth -= 1 } else if name == "style" { current = nil }
    }

    func text(_ text: String) {}

    private func update(_ change: (inout Style) -> Void) {
        if let current { change(&styles[current, default: Style()]) }
    }
}
