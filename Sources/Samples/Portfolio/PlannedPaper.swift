import Documents

/// A paper of the portfolio before it is written.
struct PlannedPaper: Sendable {
    /// Counted from 0.
    var index: Int
    var documentClass: DocumentClass
    var medium: Medium
    /// The lease as it stands when the paper is written.
    var tenancy: Tenancy
    /// What an amendment changes; nil for other classes.
    var change: LeaseChange?
    var seed: UInt64

    /// Writes the paper; the same plan gives the same words.
    func draft(allowsInk: Bool, isBrief: Bool) -> Draft {
        var dice = Dice(seed: seed, 3, index)
        let request = DraftRequest(tenancy: tenancy, allowsInk: allowsInk, isBrief: isBrief)
        if let change { return AmendmentComposer.draft(change, request, &dice) }
        switch documentClass {
        case .lease: return LeaseComposer.draft(request, &dice)
        case .addendum: return AddendumComposer.draft(request, &dice)
        case .camStatement:
            let layout = medium == .xlsx ? dice.pick(StatementComposer.Layout.sheets) : nil
            return StatementComposer.draft(tenancy, &dice, allowsInk: allowsInk, layout: layout)
        default: return OtherComposer.draft(request, &dice)
        }
    }
}
