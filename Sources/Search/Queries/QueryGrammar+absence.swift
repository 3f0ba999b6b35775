extension QueryGrammar {
    /// How a question says that something is not there; the longest come first.
    private static let denials = [
        "that do not have", "which do not have", "that do not contain", "that don't have", "do not have",
        "do not contain",
        "do not include", "don't have", "that have no", "which have no", "that contain no", "have no", "has no",
        "having no",
        "contain no", "containing no", "include no", "with no", "without", "lacking", "lack",
    ].map { $0.split(separator: " ").map(String.init) }

    private static let articles: Set<String> = ["a", "an", "any", "the"]
    /// Behind so many words at most a denial still tells what is asked for, not something within a sentence.
    private static let latest = 3

    /// Finds `leases without an audit right`, `which leases have no audit right`, `leases that do not have a radius clause`.
    mutating func readAbsence() {
        let words = plain
        guard let (place, count) = Self.denial(in: words), place + count < words.count,
            words[..<place].contains(where: { Self.classes[$0] != nil || ["documents", "files"].contains($0) })
        else { return }
        let source = rest[place...].joined(separator: " ")
        guard !ignored.contains(source) else { return }
        let missing = rest[(place + count)...].drop { Self.articles.contains($0.lowercased()) }
        guard !missing.isEmpty else { return }
        absence = Array(missing)
        chips.append(QueryChip(.filter, source, meaning: "documents without: \(missing.joined(separator: " "))"))
        rest.removeSubrange(place...)
    }

    private static func denial(in words: [String]) -> (place: Int, count: Int)? {
        for place in words.indices.prefix(latest + 1) {
            if let denial = denials.first(where: { words[place...].starts(with: $0) }) { return (place, denial.count) }
        }
        return nil
    }
}
