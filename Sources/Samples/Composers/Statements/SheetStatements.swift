/// Statements printed from a sheet of columns.
enum SheetStatements {
    static func reconciliation(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        let rows = facts.pool.lines.map { StatementParts.row($0.name, drafter.cell($0.actual, "expense")) }
        let summary = StatementParts.summary(facts, into: &drafter)
        drafter.table(drafter.dice.chance(0.5) ? ["Expense", "Amount"] : [], rows + summary, widths: [3, 1.2])
        if drafter.dice.chance(0.7) { StatementParts.closing(facts, into: &drafter) }
    }

    static func shares(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var rows = zip(facts.pool.lines, facts.sharesOfLines).map { line, part in
            Table.Row(cells: [
                line.name, drafter.cell(line.actual, "expense"), facts.tenancy.share.text,
                drafter.cell(part, "tenant_share_of_expense"),
            ])
        }
        rows.append(
            Table.Row(
                cells: [
                    "TOTAL", drafter.cell(facts.pool.actual, "expense_pool"), facts.tenancy.share.text,
                    drafter.cell(facts.due, "tenant_share"),
                ],
                emphasis: .total
            )
        )
        let head = [
            "[Expense|Cost Item|CAM Category]", "[Total Cost|Property Total|Pool]", "[Share|Pro Rata|%]",
            "[Tenant Share|Your Cost|Tenant's Part]",
        ].map { drafter.text($0) }
        drafter.table(head, rows, widths: [2.6, 1.3, 1, 1.3])
        drafter.paragraph(
            "[Pro rata share:|Share =] {area.digits} sq. ft. / {totalarea.digits} sq. ft. = {share}. "
                + StatementWords.outcome(facts)
        )
    }

    static func variance(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var rows = facts.pool.lines.map { line in
            Table.Row(
                cells: [
                    line.code, line.name, drafter.cell(line.budget, "budget", symbol: false),
                    drafter.cell(line.actual, "expense", symbol: false),
                    drafter.cell(line.actual - line.budget, "variance", symbol: false),
                ]
            )
        }
        rows.append(
            Table.Row(
                cells: [
                    "", "Total CAM", drafter.cell(facts.pool.budget, "budget"),
                    drafter.cell(facts.pool.actual, "expense_pool"),
                    drafter.cell(facts.pool.actual - facts.pool.budget, "variance"),
                ],
                emphasis: .total
            )
        )
        let head = ["[Acct|GL|Account]", "[Description|Expense]", "Budget", "Actual", "[Variance|Over/(Under)]"].map {
            drafter.text($0)
        }
        drafter.table(head, rows, widths: [0.7, 2.4, 1.2, 1.2, 1.2])
        if drafter.dice.chance(0.6) {
            drafter.paragraph("Tenant’s share at {share}: {portion}. " + StatementWords.outcome(facts))
        }
    }

    static func sections(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var rows: [Table.Row] = []
        for group in ExpensePool.Group.allCases {
            rows.append(Table.Row(cells: [group.rawValue.uppercased(), ""], emphasis: .section))
            rows += facts.pool.lines(in: group).map { StatementParts.row($0.name, drafter.cell($0.actual, "expense")) }
            rows.append(
                StatementParts.row(
                    "Total \(group.rawValue)",
                    drafter.cell(facts.pool.actual(of: group), "subtotal"),
                    .total
                )
            )
        }
        rows += StatementParts.summary(facts, into: &drafter)
        drafter.table(["", "[Actual {year}|Annual Amount]"], rows, widths: [3, 1.2])
        if drafter.dice.chance(0.5) { StatementParts.closing(facts, into: &drafter) }
    }

    static func allTenants(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        drafter.lines([
            "{property}", "Expense period {from} - {through}",
            "Recoverable pool: {pool}   Total GLA: {totalarea.digits} sq. ft.",
        ])
        var sum = facts.pool.zero
        var rows: [Table.Row] = []
        for (name, suite, area) in occupants(facts, &drafter.dice) {
            let share = Share(of: area, in: facts.tenancy.property.area)
            let part = facts.pool.actual.share(millionths: share.millionths)
            sum = sum + part
            rows.append(
                Table.Row(cells: [suite, name, area.grouped(), share.text, drafter.cell(part, "tenant_share")])
            )
        }
        rows.append(
            Table.Row(
                cells: [
                    "", "Total allocated", facts.tenancy.property.area.grouped(), "",
                    drafter.cell(sum, "total_allocated"),
                ],
                emphasis: .total
            )
        )
        drafter.table(
            ["Suite", "Tenant", "Sq. Ft.", "Share", "[CAM Due|CAM Charge|Recovery]"],
            rows,
            widths: [0.7, 2.6, 1, 1, 1.3]
        )
        drafter.paragraph(
            "[Shares are areas divided by the total gross leasable area, rounded.|Vacant space is borne by the owner.]"
        )
    }

    /// Who has which part of the property, the tenant of the lease first and what is vacant last.
    private static func occupants(
        _ facts: StatementFacts,
        _ dice: inout Dice
    ) -> [(name: String, suite: String, area: Int)] {
        let maker = PartyMaker(jurisdiction: facts.tenancy.jurisdiction)
        let trades = ["Books", "Dental", "Freight", "Media", "Grill"]
        var occupants = [(facts.tenancy.tenant.name, facts.tenancy.suite, facts.tenancy.area)]
        var rest = facts.tenancy.property.area - facts.tenancy.area
        for index in 1...dice.number(3...8) where rest > 600 {
            let area = max(300, rest * dice.number(8...34) / 100)
            rest -= area
            let tenant = maker.firm("\(dice.pick(NameBank.firmWords)) \(dice.pick(trades))", &dice)
            occupants.append((tenant.name, "\(100 + index * 5)", area))
        }
        return rest > 0 ? occupants + [("Vacant", "-", rest)] : occupants
    }

    static func quarters(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var sums = [Int](repeating: 0, count: 5)
        var rows: [Table.Row] = []
        for line in facts.pool.lines {
            let cuts = (0..<3).map { _ in line.actual.cents * drafter.dice.number(18...30) / 100 }
            let parts = cuts + [line.actual.cents - cuts.reduce(0, +), line.actual.cents]
            for index in parts.indices { sums[index] += parts[index] }
            rows.append(Table.Row(cells: [line.name] + amounts(parts, ("quarter", "expense"), facts, &drafter)))
        }
        rows.append(
            Table.Row(
                cells: ["Total"] + amounts(sums, ("quarter_total", "expense_pool"), facts, &drafter),
                emphasis: .total
            )
        )
        drafter.table(["Expense", "Q1", "Q2", "Q3", "Q4", "Year"], rows, widths: [2.2, 1, 1, 1, 1, 1.1])
        drafter.paragraph(
            "Tenant’s share ({share}): {portion}. Paid on estimate: {paid}. " + StatementWords.outcome(facts)
        )
    }

    /// The quarters and then the year.
    private static func amounts(
        _ cents: [Int],
        _ roles: (quarter: String, year: String),
        _ facts: StatementFacts,
        _ drafter: inout Drafter
    ) -> [String] {
        cents.enumerated().map { index, cents in
            let role = index == 4 ? roles.year : roles.quarter
            return drafter.cell(Money(cents: cents, facts.pool.currency), role, symbol: false)
        }
    }
}
