/// Writes leases.
enum LeaseComposer {
    private static let titles: [LeaseKind: [String]] = [
        .office: [
            "OFFICE LEASE", "LEASE AGREEMENT", "OFFICE LEASE AGREEMENT", "STANDARD FORM OFFICE LEASE",
            "AGREEMENT OF LEASE", "LEASE",
        ],
        .retail: [
            "SHOPPING CENTER LEASE", "RETAIL LEASE", "LEASE AGREEMENT", "COMMERCIAL LEASE", "RETAIL LEASE AGREEMENT",
            "STORE LEASE",
        ],
        .industrial: [
            "INDUSTRIAL LEASE AGREEMENT", "NET LEASE AGREEMENT", "WAREHOUSE LEASE", "TRIPLE NET LEASE", "LEASE",
            "INDUSTRIAL BUILDING LEASE",
        ],
        .ground: ["GROUND LEASE", "GROUND LEASE AGREEMENT", "LAND LEASE AGREEMENT", "GROUND LEASE"],
        .medical: ["MEDICAL OFFICE LEASE", "LEASE AGREEMENT", "MEDICAL OFFICE BUILDING LEASE", "LEASE"],
        .residential: ["RESIDENTIAL LEASE AGREEMENT", "APARTMENT LEASE", "RESIDENTIAL LEASE", "RENTAL AGREEMENT"],
        .short: ["LEASE", "LEASE AGREEMENT", "SHORT FORM LEASE", "COMMERCIAL LEASE", "INDENTURE OF LEASE"],
    ]
    private static let files = [
        "lease", "Lease {tenanttrade}", "Lease Agreement - {tenanttrade}", "{tenanttrade}_lease_executed",
        "{suite} Lease", "LEASE-{number}",
        "Executed Lease {leasedate.year}", "original lease", "{property} {suite} lease",
    ]

    static func draft(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = request.tenancy
        let slots = tenancy.slots(today: tenancy.leaseDate, dice: &dice)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let title = title(tenancy, request, &drafter)
        drafter.add(.title(title))
        let isShort = request.isBrief || tenancy.kind == .short
        if !isShort, drafter.dice.chance(0.55) { LeaseTables.basicTerms(of: tenancy, into: &drafter) }
        drafter.tables["rent"] = LeaseTables.rent(tenancy.rentYears(), into: &drafter)
        let form = form(isLong: !isShort && tenancy.kind != .residential && drafter.dice.chance(0.6))
        FormComposer.body(
            of: form,
            kind: tenancy.kind,
            into: &drafter,
            limit: isShort ? drafter.dice.number(11...16) : .max
        )
        Signing.sign(.both, of: tenancy, today: tenancy.leaseDate, into: &drafter)
        if !isShort { exhibits(tenancy, into: &drafter) }
        let file = FileNaming.name(files, into: &drafter)
        let footer = drafter.dice.chance(0.4) ? "\(title.capitalizedTitle) – \(tenancy.tenant.tradeName)" : nil
        return drafter.draft(
            title: title,
            fileName: file,
            date: tenancy.leaseDate,
            family: tenancy.family,
            footer: footer
        )
    }

    private static func title(_ tenancy: Tenancy, _ request: DraftRequest, _ drafter: inout Drafter) -> String {
        if tenancy.jurisdiction.style == .german {
            return drafter.text("[LEASE AGREEMENT (Mietvertrag)|COMMERCIAL LEASE (Gewerbemietvertrag)]")
        }
        if tenancy.jurisdiction.style == .british, drafter.dice.chance(0.5) {
            return drafter.text("[LEASE OF PART|LEASE relating to {premises}]")
        }
        let restated = drafter.dice.chance(0.06) ? "AMENDED AND RESTATED " : ""
        return restated + drafter.dice.pick(titles[tenancy.kind] ?? ["LEASE"])
    }

    /// One lease out of the banks: the money first, the law last.
    private static func form(isLong: Bool) -> Form {
        var form = FormBook.form("lease", in: FormBook.leases)
        if isLong { form.clauses += FormBook.form("lease.long", in: FormBook.leaseLong).clauses }
        form.clauses += FormBook.form("lease.covenants", in: FormBook.leaseCovenants).clauses
        let legal = FormBook.form("lease.legal", in: FormBook.leaseLegal)
        form.clauses += legal.clauses
        form.closings = legal.closings
        return form
    }

    private static func exhibits(_ tenancy: Tenancy, into drafter: inout Drafter) {
        let forms = FormBook.leaseLegal.filter { $0.name.hasPrefix("exhibit.") }
        for form in drafter.dice.some(of: forms, count: drafter.dice.number(0...3)) {
            drafter.add(.pageBreak)
            drafter.add(.title(drafter.text(drafter.dice.pick(form.titles))))
            let numbering = drafter.style.numbering
            drafter.style.numbering = .numbers
            FormComposer.body(of: form, kind: tenancy.kind, into: &drafter)
            drafter.style.numbering = numbering
        }
    }
}
