/// Statements that come as letters or with words around them.
enum LetterStatements {
    static func letter(_ facts: StatementFacts, into drafter: inout Drafter) {
        StatementParts.letterhead(facts, into: &drafter)
        drafter.lines(["Dear [Tenant|{tenantsigner}|Sir or Madam]:"])
        drafter.paragraph(drafter.dice.pick(StatementWords.sentences))
        costs(facts, into: &drafter)
        StatementParts.closing(facts, into: &drafter)
        StatementParts.signOff(facts, into: &drafter)
    }

    private static func costs(_ facts: StatementFacts, into drafter: inout Drafter) {
        let rows = facts.pool.lines.map { StatementParts.row($0.name, drafter.cell($0.actual, "expense")) }
        let head =
            drafter.dice.chance(0.7)
            ? [drafter.text("[Expense|Category|Description]"), drafter.text("[{year} Actual|Amount|Annual Cost]")] : []
        let summary = StatementParts.summary(facts, into: &drafter)
        drafter.table(head, rows + summary, widths: [3, 1.2])
    }

    static func estimate(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        StatementParts.letterhead(facts, into: &drafter)
        drafter.add(.title(title))
        drafter.paragraph(
            "[We have prepared the budget of common area maintenance for {nextyear}.|The operating budget of {property} for {nextyear} is complete.] "
                + "[Your monthly estimate for CAM, taxes and insurance [changes|is adjusted] as follows|Your share is estimated below]."
        )
        let rows = estimates(facts, into: &drafter)
        let head = [
            "[Charge|Category|Item]", "[Annual Estimate|{nextyear} Budget|Yearly]",
            "[Monthly|Per Month|Monthly Payment]",
        ]
        drafter.table(head, rows, widths: [2.4, 1.2, 1.2])
        drafter.paragraph(
            "[Please pay the new estimate with your rent beginning January 1, {nextyear}.|The new amount is effective January 1, {nextyear}.] "
                + "[At the end of the year actual costs are reconciled against these estimates.|A reconciliation will follow when the year is closed.] "
                + "[Your pro rata share is {share}.|]"
        )
        StatementParts.signOff(facts, into: &drafter)
    }

    /// The year's and the month's estimate of each group, and their sums.
    private static func estimates(_ facts: StatementFacts, into drafter: inout Drafter) -> [Table.Row] {
        let currency = facts.pool.currency
        var total = facts.pool.zero
        var rows: [Table.Row] = []
        for group in ExpensePool.Group.allCases {
            let share = facts.pool.budget(of: group).share(millionths: facts.tenancy.share.millionths)
            // Whole units a month, so that twelve months are the year to the cent.
            let month = Money(cents: max(1, share.cents / 1200) * 100, currency)
            total = total + month * 12
            rows.append(estimate(group.rawValue, month, into: &drafter))
        }
        return rows + [estimate("Total", Money(cents: total.cents / 12, currency), .total, into: &drafter)]
    }

    private static func estimate(
        _ name: String,
        _ month: Money,
        _ emphasis: Table.Emphasis = .none,
        into drafter: inout Drafter
    ) -> Table.Row {
        let annual = drafter.cell(month * 12, "annual_estimate")
        return Table.Row(cells: [name, annual, drafter.cell(month, "monthly_estimate")], emphasis: emphasis)
    }

    static func landlordStatement(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        drafter.paragraph(
            "[Pursuant to|Under] the {leasetitle} dated {leasedate} between {landlord} and {tenant}, Landlord [states|certifies] the Operating Expenses "
                + "of {property} for [the calendar year|the year ended {through},|the twelve months ended {through} in] {year}[, and Tenant’s share of them|]."
        )
        for group in ExpensePool.Group.allCases {
            let lines = facts.pool.lines(in: group)
            var rows = lines.map { StatementParts.row($0.name, drafter.cell($0.actual, "expense")) }
            rows.append(StatementParts.row("Subtotal", drafter.cell(facts.pool.actual(of: group), "subtotal"), .total))
            drafter.add(.heading(group.rawValue))
            drafter.table([], rows, widths: [3, 1.2], look: .leaders)
        }
        let summary = StatementParts.summary(facts, into: &drafter)
        drafter.table([], summary, widths: [3, 1.2])
        StatementParts.closing(facts, into: &drafter)
        Signing.sign(.landlord, of: facts.tenancy, today: facts.date, into: &drafter)
    }

    static func baseYear(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        let base = Money(cents: facts.pool.actual.cents * drafter.dice.number(72...94) / 100, facts.pool.currency)
        let increase = facts.pool.actual - base
        let portion = increase.share(millionths: facts.tenancy.share.millionths)
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        drafter.paragraph(
            "[Tenant pays its share of the increase of Operating Expenses over the Base Year.|Escalation over base year, computed as the lease provides.]"
        )
        let rows = [
            StatementParts.row(
                drafter.text("[{year} Operating Expenses|Comparison Year {year}]"),
                drafter.cell(facts.pool.actual, "expense_pool")
            ),
            StatementParts.row(
                "Less: Base Year \(facts.tenancy.commencement.year) Expenses",
                drafter.cell(base, "base_year_expenses")
            ),
            StatementParts.row("Increase over Base Year", drafter.cell(increase, "increase"), .total),
            StatementParts.row("Tenant's Proportionate Share", facts.tenancy.share.text),
            StatementParts.row("Tenant's Share of Increase", drafter.cell(portion, "tenant_share"), .total),
        ]
        let details = facts.pool.lines.map { StatementParts.row($0.name, drafter.cell($0.actual, "expense")) }
        drafter.table(["Operating Expenses", "\(facts.year)"], details, widths: [3, 1.2])
        drafter.table([], rows, widths: [3, 1.2], look: .plain)
        drafter.paragraph(drafter.dice.pick(StatementWords.closings))
    }
}
