import Documents

/// A party as it was read from the text.
struct PartyMatch {
    var role: PartyRole
    /// The name alone.
    var name: Range<Int>
    /// The name with what describes it.
    var range: Range<Int>
    /// Whether underscores stand where the name should be.
    var isBlank = false
    var entityType: String?
    var jurisdiction: String?
    var doingBusinessAs: String?
    var predecessor: String?
    var source: PartyFact.Source
    /// 0…1.
    var certainty: Double
}
