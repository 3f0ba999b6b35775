/// Writes addenda and riders of leases.
enum AddendumComposer {
    private static let homes: Set<String> = ["addendum.pet", "addendum.lead", "addendum.mold"]
    private static let common = "addendum.common"
    private static let shops: Set<String> = ["addendum.exclusive"]

    static func draft(_ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = request.tenancy
        var form = widened(dice.pick(fitting(tenancy.kind).map { ($0, $0.weight) }), tenancy.kind, &dice)
        form.clauses += FormBook.form(common, in: FormBook.addenda).clauses
        var slots = tenancy.slots(today: tenancy.leaseDate, dice: &dice)
        slots["today"] = .date(tenancy.leaseDate, role: "lease")
        var style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        if dice.chance(0.2) { style.numbering = .letters }
        if style.numbering == .articles { style.numbering = .numbers }
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        drafter.tables["rent"] = LeaseTables.rent(tenancy.rentYears(), into: &drafter)
        let title = title(of: form, tenancy, &drafter)
        drafter.slots["paper"] = .text(paper(title))
        drafter.add(.title(title))
        if drafter.dice.chance(0.15) { LetterComposer.caption(into: &drafter) }
        FormComposer.body(of: form, kind: tenancy.kind, into: &drafter, limit: request.isBrief ? 9 : 24)
        if drafter.dice.chance(0.85) { Signing.sign(.both, of: tenancy, today: tenancy.leaseDate, into: &drafter) }
        let file = FileNaming.name(form.files, into: &drafter)
        return drafter.draft(title: title, fileName: file, date: tenancy.leaseDate, family: tenancy.family)
    }

    /// General addenda often take in what other landlords put in an addendum of its own.
    private static func widened(_ form: Form, _ kind: LeaseKind, _ dice: inout Dice) -> Form {
        guard ["addendum.general", "addendum.stipulations"].contains(form.name), dice.chance(0.55) else { return form }
        var form = form
        let others = fitting(kind).filter { $0.name != form.name && $0.name != "addendum.gross" }
        for other in dice.some(of: others, count: dice.number(1...3)) {
            form.clauses += other.clauses.filter { $0.table == nil }.map { clause in
                var clause = clause
                clause.key = "\(other.name) \(clause.key)"
                clause.presence = .often
                return clause
            }
        }
        return form
    }

    /// What the paper calls itself in its text.
    private static func paper(_ title: String) -> String {
        let title = title.uppercased()
        return title.contains("RIDER") ? "Rider" : title.contains("EXHIBIT") ? "Exhibit" : "Addendum"
    }

    private static func fitting(_ kind: LeaseKind) -> [Form] {
        FormBook.addenda.filter { form in
            if form.name == common { return false }
            if homes.contains(form.name) { return kind == .residential }
            if kind == .residential {
                return ["addendum.general", "addendum.parking", "addendum.furniture"].contains(form.name)
            }
            return !shops.contains(form.name) || kind == .retail
        }
    }

    private static func title(of form: Form, _ tenancy: Tenancy, _ drafter: inout Drafter) -> String {
        let title = drafter.text(drafter.dice.pick(form.titles))
        return drafter.dice.chance(0.35) ? title.capitalizedTitle : title
    }
}

extension String {
    /// `WORK LETTER` as `Work Letter`; words of three letters or fewer that name things keep their capitals.
    var capitalizedTitle: String {
        let small: Set<String> = ["TO", "OF", "AND", "FOR", "THE", "IN", "ON"]
        let kept: Set<String> = ["ADA", "HVAC", "CAM", "NNN", "LLC", "FF&E", "(HVAC)"]
        return split(separator: " ").enumerated().map { index, word in
            if kept.contains(String(word)) { return String(word) }
            if small.contains(String(word)), index > 0 { return word.lowercased() }
            return word.split(separator: "-").map { capitalized($0) }.joined(separator: "-")
        }.joined(separator: " ")
    }

    private func capitalized(_ word: Substring) -> String {
        let mark = word.prefix { !$0.isLetter }
        let rest = word.dropFirst(mark.count)
        return mark + rest.prefix(1) + rest.dropFirst().lowercased()
    }
}
