/// Statements printed by bookkeeping programs: charges, payments and balances by date.
enum LedgerStatements {
    static func ledger(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var balance = facts.pool.zero
        var rows: [Table.Row] = []
        let charge = drafter.dice.pick(["CAM Estimate", "Monthly CAM Charge", "Opex Estimate", "Common Area Maint."])
        let payment = drafter.dice.pick(["Payment - Thank You", "Check Received", "ACH Receipt", "Payment"])
        for month in 1...12 {
            balance = balance + facts.monthly
            rows.append(
                entry(CalendarDate(facts.year, month, 1), charge, charge: facts.monthly, nil, balance, &drafter)
            )
            balance = balance - facts.monthly
            let day = CalendarDate(facts.year, month, drafter.dice.number(2...9))
            rows.append(
                entry(
                    day,
                    "\(payment) #\(drafter.dice.number(1000...9999))",
                    charge: nil,
                    facts.monthly,
                    balance,
                    &drafter
                )
            )
        }
        balance = balance + facts.balance
        let adjustment = drafter.dice.pick([
            "Year-End CAM Reconciliation", "CAM True-Up \(facts.year)", "Recon Adj \(facts.year)",
        ])
        rows.append(entry(facts.date, adjustment, charge: facts.balance, nil, balance, &drafter))
        let head = ["Date", "[Description|Transaction]", "[Charges|Debit]", "[Payments|Credit]", "Balance"].map {
            drafter.text($0)
        }
        drafter.table(head, rows, widths: [1, 2.5, 1.1, 1.1, 1.1])
        drafter.paragraph(
            "[Actual recoverable expenses {pool}, share {share}, tenant’s part {portion}.|Reconciled to actual costs of {pool} at {share}.]"
        )
    }

    private static func entry(
        _ date: CalendarDate,
        _ text: String,
        charge: Money?,
        _ payment: Money?,
        _ balance: Money,
        _ drafter: inout Drafter
    ) -> Table.Row {
        Table.Row(
            cells: [
                drafter.cell(date, "entry"), text, charge.map { drafter.cell($0, "charge", symbol: false) } ?? "",
                payment.map { drafter.cell($0, "payment", symbol: false) } ?? "",
                drafter.cell(balance, "balance", symbol: false),
            ]
        )
    }

    static func account(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.lines(["{manager}", "{landlordaddress}"])
        drafter.add(.title(title))
        drafter.lines(["Account No.: {number}", "Statement Date: {today}", "{tenant}", "{premises}, {property}"])
        var total = facts.pool.zero
        var rows: [Table.Row] = []
        for group in ExpensePool.Group.allCases {
            let part = facts.pool.actual(of: group).share(millionths: facts.tenancy.share.millionths)
            total = total + part
            rows.append(
                Table.Row(cells: [
                    "\(group.rawValue) \(facts.year)", drafter.cell(facts.pool.actual(of: group), "subtotal"),
                    drafter.cell(part, "tenant_share_of_expense"),
                ])
            )
        }
        rows.append(Table.Row(cells: ["Total Charges", "", drafter.cell(total, "total_charges")], emphasis: .total))
        rows.append(
            Table.Row(cells: [
                "Payments on Estimate (12 x \(drafter.cell(facts.monthly, "monthly_estimate")))", "",
                drafter.cell(facts.paid, "estimates_paid"),
            ])
        )
        rows.append(Table.Row(cells: ["Balance", "", drafter.cell(total - facts.paid, "balance")], emphasis: .total))
        drafter.table(
            ["[Charge|Description]", "[Property Cost|Total]", "[Your Share|Your Charge]"],
            rows,
            widths: [2.6, 1.2, 1.2]
        )
        drafter.lines([
            "[PLEASE DETACH AND RETURN WITH PAYMENT|Remit to {landlord}|Keep this part for your records]",
            "[Amounts unpaid after {duebalance} bear a late charge.|Due upon receipt.|Terms: net 30 days.]",
        ])
    }

    static func invoices(_ facts: StatementFacts, _ title: String, into drafter: inout Drafter) {
        drafter.add(.title(title))
        StatementParts.header(into: &drafter)
        var rows: [Table.Row] = []
        for line in facts.pool.lines {
            rows.append(Table.Row(cells: ["\(line.code)  \(line.name)", "", "", ""], emphasis: .section))
            var rest = line.actual.cents
            for part in 1...drafter.dice.number(1...3) where rest > 2_000 {
                let cents = part == 3 ? rest : rest * drafter.dice.number(30...70) / 100
                rest -= cents
                rows.append(invoice(cents, facts, &drafter))
            }
            if rest > 0 { rows.append(invoice(rest, facts, &drafter)) }
            rows.append(
                Table.Row(
                    cells: ["", "", "Total \(line.name)", drafter.cell(line.actual, "expense", symbol: false)],
                    emphasis: .total
                )
            )
        }
        rows.append(
            Table.Row(
                cells: ["", "", "TOTAL RECOVERABLE", drafter.cell(facts.pool.actual, "expense_pool")],
                emphasis: .total
            )
        )
        drafter.table(
            ["Date", "Vendor", "Reference", "Amount"],
            rows,
            widths: [1.2, 2.2, 1.8, 1.2],
            look: drafter.dice.pick([.plain, .ruled])
        )
        drafter.paragraph("[Share of {premises}|Tenant share]: {share} = {portion}. [Less estimates of {paid}.|]")
    }

    private static func invoice(_ cents: Int, _ facts: StatementFacts, _ drafter: inout Drafter) -> Table.Row {
        let date = CalendarDate(facts.year, drafter.dice.number(1...12), drafter.dice.number(1...28))
        let vendor =
            "\(drafter.dice.pick(NameBank.firmWords)) \(drafter.dice.pick(["Services", "Supply", "Bros.", "& Sons", "Utility"]))"
        let amount = drafter.cell(Money(cents: cents, facts.pool.currency), "invoice", symbol: false)
        return Table.Row(cells: [
            drafter.cell(date, "entry"), vendor, "Inv. \(drafter.dice.number(1000...99_999))", amount,
        ])
    }
}
