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
        if form.shape == "letter" {
            head(title, tenancy, into: &drafter)
        } else {
            drafter.add(.title(title))
        }
        FormComposer.body(of: form, kind: tenancy.kind, into: &drafter)
        if form.signers != .none, form.shape == "letter" {
            drafter.lines(["[Sincerely|Very truly yours|Yours truly|Kind regards],"])
            drafter.add(.signatures([Signing.block("", tenancy.landlord, today, &drafter)]))
        }
        let file = FileNaming.name(form.files, into: &drafter)
        return drafter.draft(title: title, fileName: file, date: today, family: tenancy.family)
    }

    private static func head(_ title: String, _ tenancy: Tenancy, into drafter: inout Drafter) {
        drafter.lines(drafter.dice.chance(0.5) ? ["{manager}"] : ["{landlord}", "{landlordaddress}"], .centre)
        drafter.lines(["{today}"])
        drafter.lines(["{tenant}"] + tenancy.tenant.address)
        drafter.lines(["[Re|RE]: \(title)"])
        drafter.lines(["Dear [Tenant|{tenantsigner}|Sir or Madam]:"])
    }

    /// The lines that tie a rider to its lease: landlord, tenant, premises.
    static func caption(into drafter: inout Drafter) {
        drafter.lines([
            "[Landlord|Lessor]: {landlord}", "[Tenant|Lessee]: {tenant}",
            "[Premises|Property]: {premises}, {propertyaddress}", "[Lease dated|Date of Lease]: {leasedate}",
        ])
    }
}
