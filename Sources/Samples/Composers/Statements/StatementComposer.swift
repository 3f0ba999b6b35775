/// Writes statements of common charges, in one of many layouts.
enum StatementComposer {
    enum Layout: String, CaseIterable, Sendable {
        case letter, reconciliation, ledger, estimate, landlordStatement, shareWorksheet, variance, account, allTenants
        case quarters, sections, baseYear, invoiceDetail

        /// What people keep as workbooks: columns of figures, and no letter around them.
        static let sheets: [Self] = [
            .reconciliation, .ledger, .shareWorksheet, .variance, .account, .allTenants, .quarters, .sections,
            .invoiceDetail,
        ]
    }

    static func draft(_ tenancy: Tenancy, _ dice: inout Dice, allowsInk: Bool, layout wanted: Layout? = nil) -> Draft {
        let layout = wanted ?? dice.pick(Layout.allCases)
        let facts = StatementFacts(tenancy: tenancy, &dice)
        var slots = tenancy.slots(today: facts.date, dice: &dice)
        add(facts, to: &slots)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: allowsInk, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let title = StatementWords.title(layout, facts, &drafter)
        write(layout, facts, title, into: &drafter)
        StatementParts.notes(into: &drafter)
        let file = drafter.text(drafter.dice.pick(StatementWords.files)).replacing(
            " ",
            with: drafter.dice.chance(0.5) ? "_" : " "
        )
        return drafter.draft(title: title, fileName: file, date: facts.date, family: tenancy.family)
    }

    private static func write(_ layout: Layout, _ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        switch layout {
        case .letter: LetterStatements.letter(facts, into: &drafter)
        case .estimate: LetterStatements.estimate(facts, title, into: &drafter)
        case .landlordStatement: LetterStatements.landlordStatement(facts, title, into: &drafter)
        case .baseYear: LetterStatements.baseYear(facts, title, into: &drafter)
        case .reconciliation: SheetStatements.reconciliation(facts, title, into: &drafter)
        case .shareWorksheet: SheetStatements.shares(facts, title, into: &drafter)
        case .variance: SheetStatements.variance(facts, title, into: &drafter)
        case .sections: SheetStatements.sections(facts, title, into: &drafter)
        case .allTenants: SheetStatements.allTenants(facts, title, into: &drafter)
        case .quarters: SheetStatements.quarters(facts, title, into: &drafter)
        case .ledger: LedgerStatements.ledger(facts, title, into: &drafter)
        case .account: LedgerStatements.account(facts, title, into: &drafter)
        case .invoiceDetail: LedgerStatements.invoices(facts, title, into: &drafter)
        }
    }

    private static func add(_ facts: StatementFacts, to slots: inout [String: Slot]) {
        let magnitude = Money(cents: abs(facts.balance.cents), facts.pool.currency)
        slots["year"] = .text("\(facts.year)")
        slots["nextyear"] = .text("\(facts.year + 1)")
        slots["pool"] = .money(facts.pool.actual, role: "expense_pool")
        slots["budget"] = .money(facts.pool.budget, role: "budget")
        slots["portion"] = .money(facts.due, role: "tenant_share")
        slots["paid"] = .money(facts.paid, role: "estimates_paid")
        slots["estimate"] = .money(facts.monthly, role: "monthly_estimate")
        slots["balance"] = .money(magnitude, role: facts.balance.cents < 0 ? "credit" : "balance_due")
        slots["from"] = .date(facts.from, role: "period_start")
        slots["through"] = .date(facts.through, role: "period_end")
        slots["duebalance"] = .date(facts.date.adding(days: 30), role: "due")
    }
}
