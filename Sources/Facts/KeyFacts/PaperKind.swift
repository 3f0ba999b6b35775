/// What kind of paper a document is, as far as its fields depend on it.
enum PaperKind {
    case lease
    /// An addendum too: it changes a lease.
    case amendment
    case statement

    /// Judged by the words at the head: statements of charges speak of charges and not of an agreement.
    init(head: String) {
        let head = head.lowercased()
        let agrees = ["agreement", "this lease", "landlord leases", "witnesseth"].contains { head.contains($0) }
        let accounts = [
            "reconciliation", "common area maintenance", "cam ", "operating expense", "budget vs", "recoverable",
            "statement",
        ].contains { head.contains($0) }
        if accounts, !agrees {
            self = .statement
        } else {
            let isAmending = head.prefix(600).contains("amendment") || head.prefix(300).contains("addendum")
            self = isAmending ? .amendment : .lease
        }
    }
}
