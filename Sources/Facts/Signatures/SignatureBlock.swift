/// What stands around a place to sign: for whom, by whom, when.
struct SignatureBlock {
    var name: String?
    var title: String?
    var date: String?
    var role: String?
    var party: String?

    /// Fills what is not known from another block of the same signature.
    mutating func complete(from other: Self) {
        name = name ?? other.name
        title = title ?? other.title
        date = date ?? other.date
        role = role ?? other.role
        party = party ?? other.party
    }
}
