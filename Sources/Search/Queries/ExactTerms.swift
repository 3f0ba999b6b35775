/// Terms that are kept whole, in a field of their own: section numbers, suites, amounts, percentages and dates.
///
/// Each begins with `=`, so that it is never taken for a word, and has one form however it was written: `=section 4.2(b)`,
/// `=suite 400`, `=$12500`, `=5%`, `=2027-03-31`.
package enum ExactTerms {
    /// Terms longer than this are no references.
    private static let maximumLabel = 16

    /// A day, month or year in ISO 8601.
    package static func date(_ iso: String) -> String { "=\(iso)" }

    /// An exact decimal without grouping; what it is an amount of does not matter.
    package static func amount(_ decimal: String) -> String { "=$\(plain(decimal))" }

    /// An exact decimal, in percent.
    package static func percentage(_ decimal: String) -> String { "=\(plain(decimal))%" }

    package static func suite(_ label: String) -> String { "=suite \(label.lowercased())" }

    /// `suite 400` of a term that is one of a suite; nil of others.
    static func suite(of term: String) -> String? { term.hasPrefix("=suite ") ? String(term.dropFirst()) : nil }

    /// The sections, articles, exhibits and suites that a text names, in order, with all that they lie in: `4.2(b)` brings
    /// `4.2` too.
    package static func references(in text: String) -> [String] {
        var (terms, words) = ([String](), text.split(whereSeparator: \.isWhitespace)[...])
        while let word = words.popFirst() {
            if word.first == "§" {
                let label = word.drop { $0 == "§" }
                if let next = label.isEmpty ? words.first : label { terms += section("section", next) }
            } else if let kind = kinds[word.lowercased().trimmingPunctuation], let next = words.first {
                terms += kind == "suite" ? suites(next) : section(kind, next)
            }
        }
        return terms
    }

    /// The section, article or exhibit that a heading is the beginning of.
    package static func heading(_ heading: String) -> [String] {
        let named = references(in: String(heading.prefix(60)))
        guard named.isEmpty, let first = heading.split(whereSeparator: \.isWhitespace).first else { return named }
        return first.first?.isNumber == true ? section("section", first) : []
    }

    private static let kinds = [
        "section": "section", "sections": "section", "sec": "section", "paragraph": "section", "article": "article",
        "exhibit": "exhibit", "schedule": "schedule", "suite": "suite", "ste": "suite", "unit": "suite",
    ]

    private static func suites(_ word: Substring) -> [String] {
        let label = word.drop { $0 == "#" }.prefix { $0.isLetter || $0.isNumber || $0 == "-" }
        guard label.count <= maximumLabel, label.contains(where: \.isNumber) else { return [] }
        return [suite(String(label))]
    }

    private static func section(_ kind: String, _ word: Substring) -> [String] {
        var label = word.drop { "\"'“”‘’(".contains($0) }
            .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || ".()-".contains($0)) }
        while let last = label.last, last == "." || last == "-" || last == ")" && !label.contains("(") {
            label = label.dropLast()
        }
        let isNumber = label.first?.isNumber == true
        // Articles have Roman numbers, and exhibits letters; a section has a figure.
        let isLabel = isNumber || kind != "section" && label.first?.isUppercase == true && label.count <= 6
        guard isLabel, !label.isEmpty, label.count <= maximumLabel else { return [] }
        var terms = ["=\(kind) \(label.lowercased())"]
        while let cut = label.lastIndex(where: { $0 == "(" || $0 == "." }), cut > label.startIndex {
            label = label[..<cut]
            if label.last == ")" || label.last?.isNumber == true { terms.append("=\(kind) \(label.lowercased())") }
        }
        return terms
    }

    /// Without grouping, and without zeros that say nothing: `1,250.50` → `1250.5`, `5.00` → `5`.
    private static func plain(_ decimal: String) -> String {
        var plain = decimal.filter { $0 != "," }
        guard plain.contains(".") else { return plain }
        while plain.last == "0" { plain.removeLast() }
        if plain.last == "." { plain.removeLast() }
        return plain
    }
}

extension String {
    fileprivate var trimmingPunctuation: String {
        var text = self[...]
        while let last = text.last, last.isPunctuation { text = text.dropLast() }
        while let first = text.first, first.isPunctuation { text = text.dropFirst() }
        return String(text)
    }
}
