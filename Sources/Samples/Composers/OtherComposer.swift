/// Writes what lies in lease files but is none of the four classes.
enum OtherComposer {
    static func draft(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        switch dice.pick([(0, 0.5), (1, 0.36), (2, 0.14)]) {
        case 0: contract(request, &dice)
        case 1: LetterComposer.letter(request, &dice)
        default: SheetComposer.draft(request, &dice)
        }
    }

    private static func contract(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = request.tenancy
        let form = dice.pick(FormBook.contracts.map { ($0, $0.weight) })
        let today = today(tenancy, &dice)
        let slots = tenancy.slots(today: today, dice: &dice)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let raw = drafter.text(drafter.dice.pick(form.titles))
        let title = drafter.dice.chance(0.25) ? raw.capitalizedTitle : raw
        drafter.add(.title(title))
        FormComposer.body(of: form, kind: tenancy.kind, into: &drafter)
        if form.signers == .firm {
            let firm = PartyMaker(jurisdiction: tenancy.jurisdiction).firm(firmName(drafter), &drafter.dice)
            var signer = firm
            if case .text(let name)? = drafter.slots["firm"] { signer.name = name }
            if case .text(let full)? = drafter.slots["firmfull"] {
                signer.entity = String(full.dropFirst(signer.name.count + 2))
            }
            if case .text(let name)? = drafter.slots["firmsigner"] { signer.signer = name }
            drafter.add(
                .signatures([
                    Signing.block("", signer, today, &drafter), Signing.block("", tenancy.tenant, today, &drafter),
                ])
            )
        } else {
            Signing.sign(form.signers, of: tenancy, today: today, into: &drafter)
        }
        let cites = form.signers != .firm
        let file = FileNaming.name(form.files, into: &drafter)
        return drafter.draft(title: title, fileName: file, date: today, family: cites ? tenancy.family : nil)
    }

    private static func firmName(_ drafter: Drafter) -> String {
        if case .text(let name)? = drafter.slots["firm"] { name } else { "Firm" }
    }

    static func today(_ tenancy: Tenancy, _ dice: inout Dice) -> CalendarDate {
        tenancy.commencement.adding(months: dice.number(1...max(2, min(tenancy.months, 48) - 1))).adding(
            days: dice.number(0...27)
        )
    }
}
