/// The phrases before a value that say which field it fills, with how strongly they say it, and those that say the contrary.
///
/// A weight of 5 is a label of the field itself, 2 a word that the field is often spoken of with.
enum KeyCues {
    typealias Cue = Surroundings.Cue

    static let commencement = cues([
        ("commencement date", 4.5), ("commence on", 4.5), ("commences on", 4.5), ("commencing on", 4),
        ("commencing", 3.2),
        ("shall commence", 4), ("begin on", 4), ("begins on", 4), ("beginning on", 3.7), ("beginning", 3.2),
        ("start date", 4), ("lease start", 4), ("term from", 3), ("shall begin", 4), ("from", 1.2),
    ])
    static let againstCommencement = cues([
        ("rent commencement", -2), ("extension", -1.5), ("renewal", -2), ("expansion", -1.5), ("lease year", -1),
        ("fiscal", -3), ("rent of", -2), ("birth", -4), ("expir", -2), ("ending", -4), ("through", -3), ("until", -3),
        ("terminat", -4.5), ("to terminate", -4.5), ("end on", -4), ("ends on", -4), ("expiring on", -5),
        ("expires on", -5), ("expire on", -5),
    ])
    static let expiration = cues([
        ("expiration date", 4.8), ("expire on", 4.5), ("expires on", 4.5), ("expires", 3.2), ("expiring on", 4.5),
        ("termination date", 4),
        ("terminate on", 4), ("terminates on", 4), ("terminating on", 4.5), ("end on", 4), ("ends on", 4),
        ("ending on", 4), ("ending", 3.5),
        ("expiring", 3.5), ("shall expire", 4), ("shall end", 4), ("shall terminate", 3.8), ("and end", 3.5),
        ("end date", 4), ("lease end", 4), ("until", 2), ("through", 2.2), ("extended to", 4), ("extended through", 4),
        ("to and including", 3), ("amended expiration date", 5.6), ("new expiration date", 5.6),
        ("extended expiration date", 5.6), ("revised expiration date", 5.6), ("addendum expiration date", 5.6),
    ])
    static let againstExpiration = cues([
        ("currently expires", -1.5), ("scheduled to expire", -1.5), ("would expire", -2), ("policy", -3),
        ("year ending", -2), ("fiscal", -3), ("option", -1.5), ("month ending", -2), ("commenc", -3),
        ("beginning", -3), ("begins", -3), ("begin on", -3), ("original expiration date", -3),
        ("notwithstanding the expiration", -3),
    ])

    static let baseRent = cues([
        ("monthly base rent", 4.6), ("annual base rent", 4.6), ("base monthly rent", 4.6), ("base rent", 4.2),
        ("base rental", 4.2), ("basic rent", 4.2), ("minimum rent", 4.2), ("fixed rent", 4), ("monthly rent", 4),
        ("annual rent", 4), ("rent of", 3.5), ("rent:", 3.5), ("amended rent", 4.2),
        ("revised rent", 4.2), ("new base rent", 5), ("amended base rent", 5), ("addendum base rent", 5),
        ("rental of", 3.5), ("monthly rental", 3.8),
        ("annual rental", 3.8), ("monthly installments of", 3), ("installments of", 2.6), ("initial term rental", 3.5),
        ("net rent", 3),
        ("rental", 2.2), ("rent", 2.2), ("shall pay landlord", 2.2),
    ])
    static let againstBaseRent = cues([
        ("security deposit", -4), ("deposit", -3), ("late charge", -4), ("late fee", -4), ("additional rent", -2),
        ("estimated", -2), ("allowance", -4), ("insurance", -4), ("excess of", -3), ("percentage rent", -4),
        ("gross sales", -4), ("holdover", -3), ("holding over", -3), ("operating expenses", -3), ("renewal", -2),
        ("option", -1.5), ("extension term", -1.5), ("parking", -3), ("storage", -3), ("abate", -3), ("penalty", -4),
        ("interest", -3), ("damages", -4), ("liability", -4), ("not exceed", -3), ("reimburse", -4), ("fee", -3),
        ("consideration", -4), ("sum of ten", -4),
    ])

    static let deposit = cues([
        ("security deposit", 5), ("security deposit of", 5), ("deposit", 2.4), ("cash security", 4), ("deposited", 2),
    ])
    static let againstDeposit = cues([
        ("reduce", -1.5), ("pet deposit", -3), ("earnest", -4), ("escrow", -3), ("insurance", -4), ("base rent", -1),
        ("cost", -2),
    ])

    static let share = cues([
        ("pro rata share", 5), ("pro-rata share", 5), ("prorata share", 5), ("proportionate share", 5),
        ("tenant's share", 4.5), ("tenant's percentage", 4.5), ("percentage share", 4.5), ("tenant's pro rata", 4.5),
        ("share at", 4), ("your share", 4.5), ("share", 2),
    ])

    static let term = cues([
        ("term of this lease shall be", 5), ("term shall be", 4.8), ("initial term of", 4.8), ("initial term", 4),
        ("lease term", 4.2), ("term of", 4), ("term:", 4.5), ("term is", 4.5), ("term", 3), ("for a period of", 2.6),
        ("a period of", 2.6), ("terms of", 2),
    ])
    static let againstTerm = cues([
        ("option", -4), ("renew", -4), ("extension", -3), ("extend", -2.5), ("notice", -4), ("warrant", -4),
        ("within", -3), ("prior to", -3), ("preceding", -4), ("every", -3), ("insurance", -4), ("less than", -2),
        ("additional", -2.5), ("last", -3), ("first", -2), ("exceed", -3), ("remaining", -3), ("useful life", -5),
        ("loan", -4), ("each", -2), ("additional term of", -5), ("additional period of", -5), ("renewal term of", -5),
        ("fee", -4), ("charge", -4), ("termination", -4), ("at least", -3),
        // What outlives the lease; it stands farther away than `for a period of`.
        ("surviv", -8), ("confidential", -8),
    ])

    static let amendedLease = cues([
        ("lease dated", 5), ("lease dated as of", 5), ("lease agreement dated", 5), ("lease agreement dated as of", 5),
        ("lease agreement dated as of the", 5), ("lease dated the", 5), ("lease (the \"lease\") dated", 5),
        ("(the \"lease\") dated", 4.8), ("(the \"original lease\") dated", 5), ("original lease dated", 5),
        ("lease of", 4),
        ("lease agreement (the \"lease\") dated", 5), ("agreement dated", 3), ("lease", 1.5),
    ])
    static let againstAmendedLease = cues([
        ("amendment to lease dated", -5), ("amendment to lease agreement dated", -5), ("amendment dated", -6),
        ("amendment to", -3.5), ("as amended", -4), ("guaranty", -5), ("assignment", -4), ("sublease", -3),
        ("expire", -4), ("commenc", -4), ("memorandum", -4),
    ])

    static let totalDue = cues([
        ("total amount due", 5.5), ("total due", 5.2), ("balance due", 5.2), ("amount due", 5), ("please remit", 5),
        ("net due", 4.8), ("due from tenant", 5), ("amount owed", 4.8), ("credit of", 4.5), ("you owe", 4.5),
        ("credit due", 4.8), ("due to landlord", 4.8), ("amount payable", 4.5), ("total", 1.2),
    ])
    static let tenantShare = cues([
        ("tenant's share", 5), ("your share", 5), ("tenant share", 5), ("pro rata share", 4.2), ("pro-rata share", 4.2),
        ("proportionate share", 4.2), ("allocated to tenant", 4),
    ])
    static let none: [Cue] = []

    private static func cues(_ table: [(String, Double)]) -> [Cue] { table.map { Cue($0.0, $0.1) } }
}
