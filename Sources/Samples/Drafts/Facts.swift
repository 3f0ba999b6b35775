/// What a paper states, noted while it is written.
struct Facts: Sendable {
    struct DatedFact: Hashable, Sendable {
        var role: String
        var date: CalendarDate
    }

    struct Amount: Hashable, Sendable {
        var role: String
        var money: Money
    }

    struct Signature: Hashable, Sendable {
        var name: String
        var isSigned: Bool
        var mark: SignatureBlock.Mark
    }

    private(set) var dates: [DatedFact] = []
    private(set) var amounts: [Amount] = []
    private(set) var signatures: [Signature] = []
    /// The family of the lease that the paper belongs to or cites.
    var reference: String?

    mutating func note(_ date: CalendarDate, _ role: String) {
        let fact = DatedFact(role: role, date: date)
        if !dates.contains(fact) { dates.append(fact) }
    }

    mutating func note(_ money: Money, _ role: String) {
        let fact = Amount(role: role, money: money)
        if !amounts.contains(fact) { amounts.append(fact) }
    }

    /// Notes an amount of a table, where equal amounts of different rows are different facts.
    mutating func noteCell(_ money: Money, _ role: String) { amounts.append(Amount(role: role, money: money)) }

    mutating func note(_ block: SignatureBlock) {
        signatures.append(Signature(name: block.name, isSigned: block.mark != .blank, mark: block.mark))
    }
}
