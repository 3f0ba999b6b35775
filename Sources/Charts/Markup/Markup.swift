/// A piece of HTML or SVG in which every text and attribute is escaped.
///
/// Names of elements and attributes are ours; whatever else comes in is text. There is no `style` attribute and no
/// script: how things look is said by classes, so that pages need no `unsafe-inline`.
package struct Markup: Hashable, Sendable {
    /// As it stands in a page.
    package let html: String

    private init(html: String) { self.html = html }

    /// Pieces one after another.
    package init(_ pieces: some Sequence<Markup>) { html = pieces.lazy.map(\.html).joined() }

    /// Text as it is to be read.
    package static func text(_ text: String) -> Self { Self(html: escaped(text)) }

    /// An element; attributes that are nil are left out.
    package static func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String?> = [:],
        _ children: [Markup] = []
    ) -> Self {
        var html = "<\(name)"
        for (key, value) in attributes {
            if let value { html += " \(key)=\"\(escaped(value))\"" }
        }
        html += ">"
        for child in children { html += child.html }
        return Self(html: html + "</\(name)>")
    }

    /// An element with nothing but text in it.
    package static func element(
        _ name: StaticString,
        _ attributes: KeyValuePairs<StaticString, String?> = [:],
        text: String
    ) -> Self {
        element(name, attributes, [.text(text)])
    }

    private static func escaped(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0x26 || $0 == 0x3C || $0 == 0x3E || $0 == 0x22 || $0 == 0x27 }) else {
            return text
        }
        var escaped = ""
        for character in text.unicodeScalars {
            switch character {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            default: escaped.unicodeScalars.append(character)
            }
        }
        return escaped
    }
}
