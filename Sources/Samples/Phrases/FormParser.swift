/// Reads forms from the text of a bank.
///
/// A bank is a list of entries divided by empty lines; the lines of an entry run together. An entry begins with its
/// keyword: `form NAME WEIGHT`, `shape`, `sign`, `title`, `file`, `open`, `close`, or a clause: `clause` (often there),
/// `clause!` (always, in place), `clause?` (sometimes). A clause goes on with an optional `key=`, `@kind,kind` and
/// `table=`, then its headings divided by `|`, then `::` and the text; lines that begin with `- ` are its items.
enum FormParser {
    static func forms(in bank: String) -> [Form] {
        var forms: [Form] = []
        for entry in entries(in: bank) {
            let (keyword, rest) = head(of: entry[0])
            let text = ([rest] + entry.dropFirst().filter { !$0.hasPrefix("- ") }).joined(separator: " ")
            if keyword == "form" {
                let parts = text.split(separator: " ")
                let weight = parts.count > 1 ? Double(parts[1]) ?? 1 : 1
                forms.append(Form(name: parts.first.map(String.init) ?? "", weight: weight))
            } else if !forms.isEmpty {
                let items = entry.filter { $0.hasPrefix("- ") }.map { String($0.dropFirst(2)) }
                apply(keyword, text, items, to: &forms[forms.count - 1])
            }
        }
        return forms
    }

    private static func apply(_ keyword: String, _ text: String, _ items: [String], to form: inout Form) {
        switch keyword {
        case "shape": form.shape = text
        case "sign": form.signers = Form.Signers(rawValue: text) ?? .both
        case "title": form.titles.append(text)
        case "file": form.files.append(text)
        case "open": form.openings.append(text)
        case "close": form.closings.append(text)
        case "clause!": form.clauses.append(clause(text, items, .always, number: form.clauses.count))
        case "clause?": form.clauses.append(clause(text, items, .sometimes, number: form.clauses.count))
        case "clause": form.clauses.append(clause(text, items, .often, number: form.clauses.count))
        default: preconditionFailure("Unknown keyword '\(keyword)' in the form '\(form.name)'.")
        }
    }

    private static func clause(
        _ source: String,
        _ items: [String],
        _ presence: Form.Clause.Presence,
        number: Int
    ) -> Form.Clause {
        var clause = Form.Clause(
            key: "\(number)",
            presence: presence,
            kinds: [],
            headings: [],
            text: source,
            items: items
        )
        guard let mark = source.firstRange(of: "::") else { return clause }
        clause.text = trimmed(source[mark.upperBound...])
        var words = source[..<mark.lowerBound].split(separator: " ")
        while let word = words.first {
            if word.hasPrefix("key=") {
                clause.key = String(word.dropFirst(4))
            } else if word.hasPrefix("table=") {
                clause.table = String(word.dropFirst(6))
            } else if word.hasPrefix("@") {
                clause.kinds = word.dropFirst().split(separator: ",").map(String.init)
            } else {
                break
            }
            words.removeFirst()
        }
        clause.headings = words.joined(separator: " ").split(separator: "|").map { trimmed($0) }
        return clause
    }

    private static func entries(in bank: String) -> [[String]] {
        bank.split(separator: "\n", omittingEmptySubsequences: false)
            .split { $0.allSatisfy(\.isWhitespace) }
            .map { joined($0.map { trimmed($0) }) }
    }

    /// Runs the lines of an item together; other lines are left.
    private static func joined(_ lines: [String]) -> [String] {
        var entry: [String] = []
        for line in lines {
            if let last = entry.last, last.hasPrefix("- "), !line.hasPrefix("- ") {
                entry[entry.count - 1] += " \(line)"
            } else {
                entry.append(line)
            }
        }
        return entry
    }

    private static func head(of line: String) -> (keyword: String, rest: String) {
        let parts = line.split(separator: " ", maxSplits: 1)
        return (parts.first.map(String.init) ?? "", parts.count > 1 ? String(parts[1]) : "")
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        return String(start.reversed().drop(while: \.isWhitespace).reversed())
    }
}
