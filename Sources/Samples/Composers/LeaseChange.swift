/// What one amendment does to a lease.
struct LeaseChange: Sendable {
    enum Kind: String, Sendable, CaseIterable {
        case extension_ = "extension", expansion, rent, assignment, name, reduction, misc
    }

    var kind: Kind
    /// Counted from 1 in the chain of the lease.
    var ordinal: Int
    var date: CalendarDate
    var effective: CalendarDate
    var before: Tenancy
    var after: Tenancy

    /// Invents the next change of a lease.
    static func next(after tenancy: Tenancy, _ dice: inout Dice) -> Self {
        let previous = tenancy.amendments.last ?? tenancy.commencement
        let date = previous.adding(months: dice.number(6...22)).adding(days: dice.number(0...26))
        let effective = CalendarDate(date.year, date.month, 1).adding(months: dice.number(1...3))
        let kind = dice.pick(Kind.allCases.map { ($0, weight($0, tenancy)) })
        var after = tenancy
        after.amendments.append(date)
        apply(kind, to: &after, effective: effective, &dice)
        return Self(
            kind: kind,
            ordinal: after.amendments.count,
            date: date,
            effective: effective,
            before: tenancy,
            after: after
        )
    }

    private static func weight(_ kind: Kind, _ tenancy: Tenancy) -> Double {
        let isSpace = kind == .expansion || kind == .reduction
        if isSpace, tenancy.kind == .residential || tenancy.kind == .ground { return 0 }
        if kind == .name, tenancy.tenant.entity == nil { return 0 }
        return FormBook.form("amendment.\(kind.rawValue)", in: FormBook.amendments).weight
    }

    private static func apply(_ kind: Kind, to tenancy: inout Tenancy, effective: CalendarDate, _ dice: inout Dice) {
        let maker = PartyMaker(jurisdiction: tenancy.jurisdiction)
        switch kind {
        case .extension_: tenancy.months += dice.pick([12, 24, 36, 36, 60, 60, 84])
        case .expansion:
            tenancy.area +=
                min(tenancy.area, max(12, tenancy.property.area - tenancy.area) / 2) * dice.number(20...90) / 100 / 12
                * 12 + 12
        case .reduction: tenancy.area = max(24, tenancy.area * dice.number(50...80) / 100 / 12 * 12)
        case .assignment:
            tenancy.tenant = maker.firm(
                "\(dice.pick(NameBank.firmWords)) \(dice.pick(["Group", "Partners", "Trading"]))",
                &dice
            )
        case .name: tenancy.tenant = renamed(tenancy.tenant, maker, &dice)
        case .rent, .misc: break
        }
        if [.extension_, .rent, .expansion, .reduction].contains(kind) {
            tenancy.rate.cents = max(60, tenancy.rate.cents * dice.number(90...118) / 100)
        }
    }

    private static func renamed(_ party: Party, _ maker: PartyMaker, _ dice: inout Dice) -> Party {
        var renamed = maker.firm(
            "\(dice.pick(NameBank.firmWords)) \(party.tradeName.split(separator: " ").last ?? "Company")",
            &dice
        )
        renamed.signer = party.signer
        renamed.address = party.address
        return renamed
    }

    /// The first day that the new rent is owed.
    var rentStart: CalendarDate { kind == .extension_ ? before.expiration.adding(days: 1) : effective }

    /// Months from the start of the new rent to the end of the term.
    var rentMonths: Int {
        let end = after.expiration.adding(days: 1)
        let months = (end.year - rentStart.year) * 12 + end.month - rentStart.month
        return max(1, months)
    }
}
