import Documents

/// Tells from its words whether a page may have places to sign.
enum SigningCues {
    private static let captions: Set<String> = [
        "by:", "its:", "name:", "title:", "signature", "signature:", "signatures", "signed", "signed:", "witness",
        "witness:", "witnesseth", "attest:", "landlord:", "tenant:", "lessor:", "lessee:", "guarantor:", "owner:",
        "licensor:", "licensee:", "sublandlord:", "subtenant:", "assignor:", "assignee:", "executed", "notary",
        "initials", "initials:", "x:",
    ]
    private static let lengths = 2...12
    /// Of captions without a colon.
    private static let initials = Set("sweni".utf8)
    private static let underscore = UInt8(ascii: "_")
    private static let leastUnderscores = 6

    /// Whether the word is said where one signs.
    static func isCaption(_ word: String) -> Bool {
        let letters = word.utf8
        guard let first = letters.first, let last = letters.last, lengths.contains(letters.count) else { return false }
        // Most words end here, unchanged and unhashed.
        guard last == UInt8(ascii: ":") || letters.count > 5 && initials.contains(first | 0x20) else { return false }
        return captions.contains(word.lowercased())
    }

    /// Whether the word is, or ends in, a line of underscores.
    static func isLine(_ word: String) -> Bool {
        let letters = word.utf8
        guard letters.count >= leastUnderscores, letters.contains(underscore) else { return false }
        return letters.split(separator: underscore, omittingEmptySubsequences: false).count > leastUnderscores
    }
}
