import Mustache

/// Makes text safe between tags and in quoted attributes.
///
/// The library's own escaping looks at characters, and a quotation mark with a combining accent behind it is another
/// character than a quotation mark; a browser reads scalars, and would see the attribute end there. So this one looks at
/// scalars, too.
struct MarkupEscaping: MustacheContentType {
    /// The name under which templates ask for it.
    static let name = "MARKUP"

    func escapeText(_ text: String) -> String {
        var escaped = ""
        escaped.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&#39;"
            // Neither is allowed in HTML, not even as a reference.
            case "\0", "\u{C}": escaped += "\u{FFFD}"
            default: escaped.unicodeScalars.append(scalar)
            }
        }
        return escaped
    }
}
