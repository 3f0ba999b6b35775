/// A kind of paper as data: how it is called, opens, goes on, closes and who signs it.
struct Form: Sendable {
    enum Signers: String, Sendable { case both, landlord, tenant, guarantor, firm, none }

    /// A clause, or what else stands in the middle of a paper.
    struct Clause: Sendable {
        enum Presence: Sendable {
            /// In every paper, in this place.
            case always
            /// In three papers of four, in any place among its kind.
            case often
            /// In one paper of three.
            case sometimes
        }

        /// Clauses of the same key are wordings of one thing: a paper has one of them.
        var key: String
        var presence: Presence
        /// The kinds of lease it fits; all when empty.
        var kinds: [String]
        var headings: [String]
        var text: String
        var items: [String]
        /// The name of a table that follows the text.
        var table: String?
    }

    var name: String
    var weight = 1.0
    /// `agreement`, `letter` (of the landlord), `request` (of the tenant) or `sheet`.
    var shape = "agreement"
    var signers = Signers.both
    var titles: [String] = []
    var files: [String] = []
    var openings: [String] = []
    var closings: [String] = []
    var clauses: [Clause] = []
}
