/// Writes letters and notices.
enum LetterComposer {
    static func letter(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = request.tenancy
        let form = dice.pick(FormBook.letters.map { ($0, $0.weight) })
        let today = OtherComposer.today(tenancy, &dice)
        let slots = tenancy.slots(today: today, dice: &dice)
        let style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let title = drafter.text(drafter.dice.pick(form.titles))
        switch form.shape {
        case "letter": head(title, tenancy.tenant, from: ["{landlord}", "{landlordaddress}"], into: &drafter)
        case "request": head(title, tenancy.landlord, from: ["{tenant}", "{tenantaddress}"], into: &drafter)
        default:
            drafter.add(.title(title))
        }
        FormComposer.body(of: form, kind: tenancy.kind, into: &drafter)
        if form.signers != .none, form.shape != "sheet" {
            drafter.lines(["[Sincerely|Very truly yours|Yours truly|Kind regards],"])
            let sender = form.shape == "request" ? tenancy.tenant : tenancy.landlord
            drafter.add(.signatures([Signing.block("", sender, today, &drafter)]))
        }
        let file = FileNaming.name(form.files, into: &drafter)
        return drafter.draft(title: title, fileName: file, date: today, family: tenancy.family)
    }

    private static func head(_ title: String, _ receiver: Party, from sender: [String], into drafter: inout Drafter) {
        drafter.lines(sender, .centre)
        if drafter.dice.chance(0.4) { drafter.add(.rule) }
        drafter.lines(["{today}"], drafter.dice.chance(0.25) ? .right : .left)
        drafter.lines([receiver.name] + receiver.address)
        drafter.lines(["[Re|RE]: \(title)"])
        drafter.lines(["Dear [\(receiver.signer)|Sir or Madam]:"])
    }

    /// The lines that tie a rider to its lease: landlord, tenant, premises.
    static func caption(into drafter: inout Drafter) {
        drafter.lines([
            "[Landlord|Lessor]: {landlord}", "[Tenant|Lessee]: {tenant}",
            "[Premises|Property]: {premises}, {propertyaddress}", "[Lease dated|Date of Lease]: {leasedate}",
        ])
    }
}
