/// Puts the places to sign at the end of a paper.
enum Signing {
    static func sign(_ signers: Form.Signers, of tenancy: Tenancy, today: CalendarDate, into drafter: inout Drafter) {
        guard signers != .none else { return }
        let landlord = block("Landlord", tenancy.landlord, today, &drafter)
        let tenant = block("Tenant", tenancy.tenant, today, &drafter)
        let blocks: [SignatureBlock] =
            switch signers {
            case .both, .firm: [landlord, tenant]
            case .landlord: [landlord]
            case .tenant: [tenant]
            case .guarantor: [block("Guarantor", tenancy.guarantor, today, &drafter)]
            case .none: []
            }
        drafter.add(.signatures(blocks))
    }

    static func block(_ role: String, _ party: Party, _ today: CalendarDate, _ drafter: inout Drafter) -> SignatureBlock
    {
        let style = drafter.style
        let isSigned = style.signatureMark != .blank && drafter.dice.chance(0.92)
        let mark = isSigned ? style.signatureMark : .blank
        var date: String?
        if style.datesSignatures {
            date = isSigned ? drafter.cell(today, "signature") : ""
        }
        return SignatureBlock(
            role: role.isEmpty ? "" : style.capitalHeadings ? "\(role.uppercased()):" : "\(role):",
            party: party.described,
            name: party.signer,
            office: party.office,
            mark: mark,
            date: date
        )
    }
}
