/// Recognises mail by its headers.
enum MailSniffer {
    /// Headers that only programs write; a memorandum has From, To and Date too.
    private static let decisive: Set<String> = [
        "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "x-mailer",
        "dkim-signature",
    ]
    private static let maximumHeaders = 60

    /// Whether the text starts with the headers of a mail.
    static func isMail(_ text: String) -> Bool {
        var names: Set<String> = []
        var hasAddress = false
        let lines = text.split(maxSplits: maximumHeaders, omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        for (number, line) in lines.prefix(maximumHeaders).enumerated() {
            if number == 0, line.hasPrefix("From ") { continue }
            if line.allSatisfy(\.isWhitespace) { break }
            if line.first == " " || line.first == "\t" { continue }
            guard let name = headerName(of: line) else { return false }
            names.insert(name)
            if name == "from" { hasAddress = line.contains("@") }
        }
        guard names.contains("from") || names.contains("received") else { return false }
        return !names.isDisjoint(with: decisive) || (hasAddress && names.contains("date") && names.count >= 3)
    }

    private static func headerName(of line: Substring) -> String? {
        guard let colon = line.firstIndex(of: ":") else { return nil }
        let name = line[..<colon]
        guard !name.isEmpty, name.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return name.lowercased()
    }
}
