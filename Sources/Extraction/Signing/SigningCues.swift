import Documents

/// Tells from its words whether a page may have places to sign.
enum SigningCues {
    private static let captions: Set<String> = [
        "by:", "its:", "name:", "title:", "signature", "signature:", "signatures", "signed", "signed:", "witness",
        "witness:", "witnesseth", "attest:", "landlord:", "tenant:", "lessor:", "lessee:", "guarantor:", "owner:",
        "licensor:", "licensee:", "sublandlord:", "subtenant:", "assignor:", "assignee:", "executed", "notary",
        "initials", "initials:", "x:",
    ]

    /// Whether the page may have a place to sign: a caption of one, or a line of underscores.
    static func areAny(in words: [Word]) -> Bool {
        words.contains { word in
            word.text.utf8.count <= 12 && captions.contains(word.text.lowercased()) || word.text.contains("______")
        }
    }
}
