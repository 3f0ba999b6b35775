/// Writes invoices, tax bills and rent rolls: sheets of figures that are no statement of common charges.
enum SheetComposer {
    static func draft(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = request.tenancy
        let today = OtherComposer.today(tenancy, &dice)
        let slots = tenancy.slots(today: today, dice: &dice)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let title =
            switch drafter.dice.number(0...3) {
            case 0: invoice(tenancy, into: &drafter)
            case 1: taxBill(tenancy, into: &drafter)
            case 2: rentRoll(tenancy, into: &drafter)
            default: purchase(tenancy, into: &drafter)
            }
        let file = FileNaming.name(["\(title.lowercased())", "{number} \(title)"], into: &drafter)
        return drafter.draft(title: title, fileName: file, date: today, family: tenancy.family)
    }

    private static func invoice(_ tenancy: Tenancy, into drafter: inout Drafter) -> String {
        let title = drafter.text("[RENT INVOICE|INVOICE|Rent Statement]")
        drafter.lines(["{landlord}", "{landlordaddress}"])
        drafter.add(.title(title))
        drafter.lines(["Invoice No. {number}", "Date: {today}", "Bill to: {tenant}, {premises}"])
        let parking = Money(cents: drafter.dice.number(4...40) * 2_500, tenancy.rate.currency)
        let total = tenancy.monthlyRent + parking
        let rows = [
            StatementParts.row("Base Rent", drafter.cell(tenancy.monthlyRent, "monthly_rent")),
            StatementParts.row("Parking", drafter.cell(parking, "charge")),
            StatementParts.row("Total Due", drafter.cell(total, "total"), .total),
        ]
        drafter.table(["Description", "Amount"], rows, widths: [3, 1.2])
        drafter.paragraph("Payable by {due}. [Thank you.|Make checks payable to {landlord}.]")
        return title
    }

    private static func taxBill(_ tenancy: Tenancy, into drafter: inout Drafter) -> String {
        let title = drafter.text("[REAL ESTATE TAX BILL|PROPERTY TAX STATEMENT|Tax Bill]")
        drafter.add(.title(title))
        drafter.lines([
            "[Treasurer|Collector] of {county} County", "Parcel No. {number}", "Owner: {landlord}",
            "Property: {propertyaddress}", "Bill date: {today}",
        ])
        let half = Money(cents: drafter.dice.number(90_000...9_000_000), tenancy.rate.currency)
        let rows = [
            StatementParts.row("First half", drafter.cell(half, "tax")),
            StatementParts.row("Second half", drafter.cell(half, "tax")),
            StatementParts.row("Total tax", drafter.cell(half * 2, "total"), .total),
        ]
        drafter.table(["Installment", "Tax"], rows, widths: [3, 1.2])
        drafter.paragraph("Payments after {due} bear interest. Assessed value {sum}.")
        return title
    }

    private static func rentRoll(_ tenancy: Tenancy, into drafter: inout Drafter) -> String {
        let title = drafter.text("[RENT ROLL|Tenant Rent Roll|Schedule of Leases]")
        drafter.add(.title(title))
        drafter.lines(["{property}", "As of {today}"])
        var total = tenancy.monthlyRent
        var rows = [
            [
                tenancy.suite, tenancy.tenant.name, tenancy.area.grouped(),
                drafter.cell(tenancy.expiration, "expiration"), drafter.cell(tenancy.monthlyRent, "monthly_rent"),
            ]
        ]
        for index in 1...drafter.dice.number(3...9) {
            let area = drafter.dice.number(40...600) * 12
            let rent = Money(cents: tenancy.rate.cents, tenancy.rate.currency) * (area / 12)
            total = total + rent
            let name =
                "\(drafter.dice.pick(NameBank.firmWords)) \(drafter.dice.pick(["Dental", "Books", "Supply", "Law Group"]))"
            rows.append([
                "\(100 + index * 10)", name, area.grouped(),
                drafter.cell(tenancy.expiration.adding(months: drafter.dice.number(-9...40)), "expiration"),
                drafter.cell(rent, "monthly_rent"),
            ])
        }
        rows.append(["", "Total", "", "", drafter.cell(total, "total")])
        let all = rows.map { Table.Row(cells: $0, emphasis: $0[1] == "Total" ? .total : .none) }
        drafter.table(["Suite", "Tenant", "Sq. Ft.", "Expires", "Monthly Rent"], all, widths: [0.7, 2.4, 1, 1.2, 1.3])
        return title
    }

    private static func purchase(_ tenancy: Tenancy, into drafter: inout Drafter) -> String {
        let title = drafter.text("[PURCHASE ORDER|PROPOSAL|QUOTATION|INVOICE]")
        drafter.lines(["{firm}", "{firmaddress}"])
        drafter.add(.title(title))
        drafter.lines(["No. {number}", "{today}", "To: {landlord}", "Site: {propertyaddress}"])
        var total = Money(cents: 0, tenancy.rate.currency)
        var rows: [Table.Row] = []
        for item in drafter.dice.some(
            of: [
                "Replace compressor", "Labor", "Roof membrane repair", "Carpet, installed", "Paint two coats",
                "Lamps and ballasts", "Freight",
            ],
            count: drafter.dice.number(2...5)
        ) {
            let quantity = drafter.dice.number(1...24)
            let price = Money(cents: drafter.dice.number(8...900) * 125, tenancy.rate.currency)
            total = total + price * quantity
            rows.append(
                Table.Row(cells: [
                    item, "\(quantity)", drafter.cell(price, "price"), drafter.cell(price * quantity, "line"),
                ])
            )
        }
        rows.append(Table.Row(cells: ["Total", "", "", drafter.cell(total, "total")], emphasis: .total))
        drafter.table(["Item", "Qty", "Price", "Amount"], rows, widths: [2.6, 0.6, 1.1, 1.2])
        drafter.paragraph("[Terms: net thirty days.|Good for thirty days from the date above.] [Signed {firmsigner}.|]")
        return title
    }
}
