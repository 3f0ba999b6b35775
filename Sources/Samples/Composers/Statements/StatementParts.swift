/// The pieces that several layouts of statements are put together from.
enum StatementParts {
    /// The sums below the costs: total, share, tenant's part, paid, balance.
    static func summary(_ facts: StatementFacts, into drafter: inout Drafter) -> [Table.Row] {
        let total = drafter.dice.pick([
            "Total Expenses", "Total Recoverable Expenses", "TOTAL CAM", "Total Operating Expenses",
        ])
        let share = drafter.dice.pick([
            "Tenant's Pro Rata Share", "Your Proportionate Share", "Tenant Share %", "Pro Rata %",
        ])
        let portion = drafter.dice.pick([
            "Tenant's Share of Expenses", "Your Share", "Tenant Portion", "Amount Allocated to Tenant",
        ])
        let paid = drafter.dice.pick([
            "Less: Estimated Payments", "Less Payments Received", "CAM Billed to Date", "Estimates Paid",
        ])
        let balance = StatementWords.balanceLabel(facts, &drafter.dice)
        return [
            row(total, drafter.cell(facts.pool.actual, "expense_pool"), .total), row(share, facts.tenancy.share.text),
            row(portion, drafter.cell(facts.due, "tenant_share")),
            row(paid, drafter.cell(facts.paid, "estimates_paid")),
            row(balance, drafter.cell(facts.balance, "balance"), .total),
        ]
    }

    static func row(_ name: String, _ amount: String, _ emphasis: Table.Emphasis = .none) -> Table.Row {
        Table.Row(cells: [name, amount], emphasis: emphasis)
    }

    /// Who is charged for what, as pairs of a word and its value.
    static func header(into drafter: inout Drafter) {
        var pairs = [
            (["Tenant", "Tenant Name", "Lessee"], "{tenant}"), (["Property", "Center", "Building"], "{property}"),
            (["Suite", "Unit", "Space"], "{suite}"),
            (["Period", "Billing Period", "Expense Year"], "{from.short} - {through.short}"),
            (["Rentable Area", "Leased Sq. Ft.", "GLA"], "{area.digits} sq. ft."),
            (["Building Area", "Total GLA", "Property Sq. Ft."], "{totalarea.digits} sq. ft."),
        ]
        if drafter.dice.chance(0.5) { pairs.append((["Landlord", "Owner"], "{landlord}")) }
        if drafter.dice.chance(0.5) { pairs.append((["Statement Date", "Date", "Printed"], "{today.short}")) }
        let kept = drafter.dice.some(of: pairs, count: drafter.dice.number(4...pairs.count))
        drafter.lines(kept.map { "[\($0.0.joined(separator: "|"))]: \($0.1)" })
    }

    static func letterhead(_ facts: StatementFacts, into drafter: inout Drafter) {
        let tenancy = facts.tenancy
        drafter.lines(
            drafter.dice.chance(0.5)
                ? ["{manager}", "[as agent for {landlord}|Property Management]"] : ["{landlord}", "{landlordaddress}"],
            .centre
        )
        if drafter.dice.chance(0.4) { drafter.add(.rule) }
        drafter.lines(["{today}"], drafter.dice.chance(0.25) ? .right : .left)
        drafter.lines(["{tenant}"] + tenancy.tenant.address)
        drafter.lines([
            "[RE|Re|Subject]: [{year} CAM Reconciliation|Common area charges {year}|{year} operating expenses], {property}, [Suite|Unit] {suite}"
        ])
    }

    /// What managers explain below their figures.
    static func notes(into drafter: inout Drafter) {
        guard drafter.dice.chance(0.4) else { return }
        if drafter.dice.chance(0.6) { drafter.add(.heading(drafter.text("[Notes|NOTES:|Explanations|Comments]"))) }
        let notes = drafter.dice.shuffled(StatementWords.notes).prefix(drafter.dice.number(1...5))
        for (index, note) in notes.enumerated() {
            drafter.add(.item(label: "\(index + 1).", text: drafter.text(note), level: 0))
        }
    }

    static func closing(_ facts: StatementFacts, into drafter: inout Drafter) {
        let sentences = drafter.dice.some(of: StatementWords.closings, count: drafter.dice.number(1...3))
        drafter.paragraph(([StatementWords.outcome(facts)] + sentences).joined(separator: " "))
    }

    static func signOff(_ facts: StatementFacts, into drafter: inout Drafter) {
        drafter.lines(["[Sincerely|Very truly yours|Yours truly|Regards],"])
        let mark: SignatureBlock.Mark = drafter.style.signatureMark
        let name = facts.tenancy.landlord.signer
        let office = drafter.dice.pick(["Property Manager", "Property Accountant", "Lease Administrator", "Controller"])
        drafter.add(
            .signatures([
                SignatureBlock(
                    role: "",
                    party: facts.tenancy.manager,
                    name: name,
                    office: office,
                    mark: mark,
                    date: nil
                )
            ])
        )
    }
}
