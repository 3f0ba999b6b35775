/// Writes what stands on a specimen page; nothing is drawn that is not text, but for rules and lines.
enum SpecimenComposer {
    static func draft(_ specimen: Specimen, _ tenancy: Tenancy, _ dice: inout Dice) -> Draft {
        let request = DraftRequest(tenancy: tenancy, allowsInk: false, isBrief: true)
        var draft =
            switch specimen {
            case .lease, .finePrint, .twoColumns, .typewriter: LeaseComposer.draft(request, &dice)
            case .camTable: statement(.shareWorksheet, tenancy, &dice)
            case .ledger: statement(.ledger, tenancy, &dice)
            case .variance: statement(.variance, tenancy, &dice)
            case .invoices: statement(.invoiceDetail, tenancy, &dice)
            case .rentSchedule: rentSchedule(tenancy, &dice)
            case .basicTerms: basicTerms(tenancy, &dice)
            case .letter: LetterComposer.letter(request, &dice)
            case .signaturePage: signaturePage(request, &dice)
            case .amendment: AmendmentComposer.draft(LeaseChange.next(after: tenancy, &dice), request, &dice)
            case .addendum: AddendumComposer.draft(request, &dice)
            }
        draft.blocks = draft.blocks.map(withoutLeaders)
        return draft
    }

    private static func statement(
        _ layout: StatementComposer.Layout,
        _ tenancy: Tenancy,
        _ dice: inout Dice
    ) -> Draft {
        StatementComposer.draft(tenancy, &dice, allowsInk: false, layout: layout)
    }

    private static func rentSchedule(_ tenancy: Tenancy, _ dice: inout Dice) -> Draft {
        exhibit("EXHIBIT B: SCHEDULE OF BASE RENT", tenancy, &dice) { drafter in
            drafter.paragraph(
                "Tenant shall pay Base Rent for {premises} at {propertyaddress}, in advance on the first day of each "
                    + "calendar month of the Term, which begins on {commencement} and ends on {expiration}."
            )
            drafter.tables["rent"] = LeaseTables.rent(tenancy.rentYears(), into: &drafter)
            drafter.addTable(named: "rent")
            drafter.paragraph(
                "The Security Deposit is {deposit}. Tenant’s Share of Operating Expenses is {share}, being "
                    + "{area.digits} square feet out of the whole of the Building."
            )
        }
    }

    private static func basicTerms(_ tenancy: Tenancy, _ dice: inout Dice) -> Draft {
        exhibit("OFFICE LEASE", tenancy, &dice) { LeaseTables.basicTerms(of: tenancy, into: &$0) }
    }

    private static func exhibit(
        _ title: String,
        _ tenancy: Tenancy,
        _ dice: inout Dice,
        _ write: (inout Drafter) -> Void
    ) -> Draft {
        let slots = tenancy.slots(today: tenancy.leaseDate, dice: &dice)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: false, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        drafter.add(.title(title))
        write(&drafter)
        return drafter.draft(title: title, fileName: title, date: tenancy.leaseDate, family: tenancy.family)
    }

    /// The last paragraphs of a lease and the places to sign.
    private static func signaturePage(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        var draft = LeaseComposer.draft(request, &dice)
        draft.blocks = draft.blocks.suffix(5)
        draft.footer = "Signature Page"
        return draft
    }

    /// Rows of dots have no true number of dots.
    private static func withoutLeaders(_ block: Block) -> Block {
        guard case .table(var table) = block, table.look == .leaders else { return block }
        table.look = .ruled
        return .table(table)
    }
}
