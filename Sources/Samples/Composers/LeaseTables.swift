/// The tables of leases and their amendments.
enum LeaseTables {
    private static let heads = [
        ["Annual Base Rent", "Monthly Base Rent"], ["Annual Rent", "Monthly Installment"], ["Per Year", "Per Month"],
        ["Yearly Rent", "Monthly Rent"],
    ]

    /// The rent of each year, twelve years at most.
    static func rent(_ years: [RentYear], into drafter: inout Drafter) -> PreparedTable {
        let showsRate = drafter.dice.chance(0.5)
        let showsDates = drafter.dice.chance(0.6)
        let dates = drafter.style.dates
        var rows: [Table.Row] = []
        var facts: [Slot] = []
        for year in years.prefix(12) {
            let period = showsDates ? "\(dates.short(year.from)) - \(dates.short(year.through))" : "\(year.number)"
            let rate = showsRate ? [year.rate.text] : []
            rows.append(Table.Row(cells: [period] + rate + [year.annual.text, year.monthly.text]))
            facts += self.facts(of: year, showsRate: showsRate, showsDates: showsDates)
        }
        let first = showsDates ? "Period" : drafter.dice.pick(["Lease Year", "Year"])
        let head = [first] + (showsRate ? ["Per Sq. Ft."] : []) + drafter.dice.pick(heads)
        let widths = [1.8] + head.dropFirst().map { _ in 1.2 }
        let look = drafter.dice.pick(Table.Look.allCases)
        return PreparedTable(table: Table(head: head, rows: rows, look: look, widths: widths), facts: facts)
    }

    private static func facts(of year: RentYear, showsRate: Bool, showsDates: Bool) -> [Slot] {
        let dates: [Slot] = [.date(year.from, role: "period_start"), .date(year.through, role: "period_end")]
        let rate: [Slot] = [.money(year.rate, role: "rate_per_square_foot")]
        let rent: [Slot] = [.money(year.annual, role: "annual_rent"), .money(year.monthly, role: "monthly_rent")]
        return (showsDates ? dates : []) + (showsRate ? rate : []) + rent
    }

    /// The page of basic terms that many leases begin with.
    static func basicTerms(of tenancy: Tenancy, into drafter: inout Drafter) {
        drafter.add(
            .heading(
                drafter.text(
                    "[BASIC LEASE PROVISIONS|Basic Lease Information|SUMMARY OF BASIC TERMS|Reference Data|Fundamental Lease Terms]"
                )
            )
        )
        let pairs = [
            ["[Landlord|Lessor]", "{landlordfull}"], ["[Tenant|Lessee]", "{tenantfull}"],
            ["Premises", "{premises}, {property}, {propertyaddress}"],
            ["[Rentable Area|Area of Premises]", "{area.digits} square feet"],
            ["[Term|Lease Term]", "{months} months"],
            ["Commencement Date", "{commencement}"], ["Expiration Date", "{expiration}"],
            ["[Base Rent|Initial Base Rent]", "{annual} a year; {monthly} a month"],
            ["Security Deposit", "{deposit}"], ["Tenant’s Share", "{share}"], ["[Permitted Use|Use]", "{use}"],
            ["Parking", "{parking} spaces"],
            ["[Broker|Brokers]", "{broker}"], ["Guarantor", "{guarantor}"],
            ["Address for Notices", "{landlordaddress}"],
        ]
        let kept = drafter.dice.some(of: pairs, count: drafter.dice.number(9...pairs.count))
        let rows = kept.filter { tenancy.kind.sharesExpenses || $0[0] != "Tenant’s Share" }.map { pair in
            Table.Row(cells: pair.map { drafter.text($0) })
        }
        drafter.table([], rows, widths: [1, 2.6], look: drafter.dice.pick([.plain, .grid]))
    }
}
