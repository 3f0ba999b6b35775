/// Names of files as people give them: some say what is in the file, some do not.
enum FileNaming {
    static func name(_ phrases: [String], into drafter: inout Drafter) -> String {
        let isHelpful = drafter.dice.chance(0.6)
        let phrase = isHelpful && !phrases.isEmpty ? drafter.dice.pick(phrases) : drafter.dice.pick(unhelpful)
        let name = plain(phrase, &drafter)
        let changed =
            switch drafter.dice.number(0...5) {
            case 0: name.replacing(" ", with: "_")
            case 1: name.lowercased().replacing(" ", with: "-")
            case 2 where isHelpful: "\(name) (\(drafter.dice.pick(["1", "2", "final", "signed", "executed", "copy"])))"
            case 3 where isHelpful: "\(drafter.dice.number(1...40)). \(name)"
            default: name
            }
        return safe(changed)
    }

    private static let unhelpful = [
        "scan{number}", "scan0043", "IMG_{number}", "Document{number}", "doc ({number})", "{number}",
        "Scan_{number}_001", "ex10-{number}",
        "untitled {number}", "attachment", "{tenanttrade} {number}", "Xerox Scan {number}", "{suite}",
        "dms_{number}_v2", "exhibit10_{number}",
    ]

    /// Fills the gaps without noting facts: a name is not part of the text.
    private static func plain(_ phrase: String, _ drafter: inout Drafter) -> String {
        var throwaway = drafter
        let name = throwaway.text(phrase)
        drafter.dice = throwaway.dice
        return name
    }

    /// Only what every file system takes.
    static func safe(_ name: String) -> String {
        let kept = name.map { $0.isLetter || $0.isNumber || "-_ .()&".contains($0) ? $0 : "-" }
        return String(kept.prefix(80))
    }
}
