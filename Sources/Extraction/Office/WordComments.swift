import Documents

/// The comments of a Word document (ECMA-376, part 1, section 17.13.4).
///
/// What someone noted at the margin is no part of what the parties agree, so it stays out of the text and is told as
/// diagnostics.
final class WordComments: XMLEvents {
    /// More comments are only counted.
    private static let maximumComments = 100
    /// A longer comment is cut to this length, in Unicode scalars.
    private static let maximumLength = 500

    private var notes: [(author: String, text: String)] = []
    private var count = 0
    private var isInText = false

    /// A diagnostic `comment` each, and `comments_left_out` for those above the limit.
    var diagnostics: [Diagnostic] {
        let told = notes.map { Diagnostic(.note, "comment", Self.message($0.author, $0.text)) }
        let rest = count - notes.count
        guard rest > 0 else { return told }
        return told + [
            Diagnostic(.note, "comments_left_out", "The document has \(rest) more comments, which are not read.")
        ]
    }

    func begin(_ tag: XMLTag) {
        switch tag.name {
        case "comment":
            count += 1
            if notes.count < Self.maximumComments { notes.append((tag["author"] ?? "", "")) }
        case "t": isInText = true
        case "p", "br", "tab": if notes.last?.text.isEmpty == false { add(" ") }
        default: break
        }
    }

    func end(_ name: String, namespace: String) {
        if name == "t" { isInText = false }
    }

    func text(_ text: String) {
        if isInText { add(text) }
    }

    private func add(_ text: String) {
        guard count == notes.count, !notes.isEmpty else { return }
        let room = Self.maximumLength - notes[notes.count - 1].text.unicodeScalars.count
        notes[notes.count - 1].text.unicodeScalars.append(contentsOf: text.unicodeScalars.prefix(max(0, room)))
    }

    private static func message(_ author: String, _ text: String) -> String {
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return "Comment\(author.isEmpty ? "" : " by \(author)"): \(words)"
    }
}
