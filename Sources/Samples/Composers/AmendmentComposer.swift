/// Writes amendments of leases, which cite their lease and the amendments before.
enum AmendmentComposer {
    static func draft(_ change: LeaseChange, _ request: DraftRequest, _ dice: inout Dice) -> Draft {
        let tenancy = change.before
        var slots = tenancy.slots(today: change.date, dice: &dice)
        add(change, to: &slots, &dice)
        var style = WritingStyle(tenancy.jurisdiction, allowsInk: request.allowsInk, &dice)
        if style.numbering == .articles { style.numbering = .numbers }
        var drafter = Drafter(dice: dice, slots: slots, style: style)
        let title = title(change, &drafter)
        drafter.add(.title(title))
        let form = form(change, &drafter.dice)
        let years = change.after.rentYears(from: change.rentStart, months: change.rentMonths)
        drafter.tables["newrent"] = LeaseTables.rent(years, into: &drafter)
        FormComposer.body(of: form, kind: tenancy.kind, into: &drafter, limit: request.isBrief ? 8 : 20)
        for date in tenancy.amendments { drafter.note(date, "prior_amendment") }
        sign(change, into: &drafter)
        let file = FileNaming.name(form.files, into: &drafter)
        return drafter.draft(title: title, fileName: file, date: change.date, family: tenancy.family)
    }

    private static func add(_ change: LeaseChange, to slots: inout [String: Slot], _ dice: inout Dice) {
        let (before, after) = (change.before, change.after)
        slots["ordinal"] = .text(Spelling.ordinal(change.ordinal))
        slots["n"] = .text("\(change.ordinal)")
        slots["effective"] = .date(change.effective, role: "effective")
        slots["oldexpiration"] = .date(before.expiration, role: "old_expiration")
        slots["newexpiration"] = .date(after.expiration, role: "new_expiration")
        slots["extensionstart"] = .date(before.expiration.adding(days: 1), role: "extension_start")
        slots["extension"] = .count(max(1, after.months - before.months))
        slots["added"] = .count(abs(after.area - before.area))
        slots["newarea"] = .count(after.area)
        slots["newshare"] = .text(after.share.text)
        slots["addedsuite"] = .text("Suite \(dice.number(1...18) * 100 + 50)")
        slots["newtenant"] = .text(after.tenant.name)
        slots["newtenantfull"] = .text(after.tenant.described)
        slots["newtenantaddress"] = .text(after.tenant.addressLine)
        slots["prior"] = .text(prior(before.amendments, before.jurisdiction))
    }

    /// `, as amended by a First Amendment dated …`.
    private static func prior(_ dates: [CalendarDate], _ jurisdiction: Jurisdiction) -> String {
        guard !dates.isEmpty else { return "" }
        let style: DateStyle = jurisdiction.style == .american ? .long : .british
        let parts = dates.enumerated().map {
            "\(Spelling.ordinal($0.offset + 1)) Amendment dated \(style.text($0.element))"
        }
        let last = parts.last ?? ""
        let list = parts.count == 1 ? last : parts.dropLast().joined(separator: ", ") + " and " + last
        return ", as amended by \(parts.count == 1 ? "a" : "the") \(list)"
    }

    private static func title(_ change: LeaseChange, _ drafter: inout Drafter) -> String {
        let title: String
        switch change.before.jurisdiction.style {
        case .british where drafter.dice.chance(0.6):
            title = "[DEED OF VARIATION|Deed of Variation of Lease|{ordinal.upper} DEED OF VARIATION]"
        case .german where drafter.dice.chance(0.6):
            title = "[SUPPLEMENT NO. {n} TO LEASE (Nachtrag)|{ordinal.upper} AMENDMENT TO LEASE (Nachtrag Nr. {n})]"
        default:
            let first =
                change.ordinal == 1
                ? "|AMENDMENT TO LEASE|LEASE AMENDMENT|LEASE MODIFICATION AGREEMENT|AMENDMENT TO {leasetitle.upper}"
                : ""
            let special =
                switch change.kind {
                case .extension_:
                    "|LEASE EXTENSION AND MODIFICATION AGREEMENT|LEASE EXTENSION AGREEMENT|{ordinal.upper} LEASE EXTENSION AND AMENDMENT"
                case .assignment: "|ASSIGNMENT AND {ordinal.upper} AMENDMENT OF LEASE"
                case .expansion: "|{ordinal.upper} AMENDMENT TO LEASE (EXPANSION)"
                default: ""
                }
            title =
                "[{ordinal.upper} AMENDMENT TO LEASE|{ordinal.upper} AMENDMENT TO {leasetitle.upper}|AMENDMENT NO. {n} TO LEASE|LEASE AMENDMENT NO. {n}|{ordinal.upper} LEASE AMENDMENT\(first)\(special)]"
        }
        return drafter.text(title)
    }

    private static func form(_ change: LeaseChange, _ dice: inout Dice) -> Form {
        let common = FormBook.form("amendment.common", in: FormBook.amendments)
        var form = FormBook.form("amendment.\(change.kind.rawValue)", in: FormBook.amendments)
        // Most amendments change more than one thing.
        if dice.chance(0.35), change.kind != .misc {
            form.clauses += FormBook.form("amendment.misc", in: FormBook.amendments).clauses.filter {
                $0.presence != .always
            }.prefix(4)
        }
        form.clauses = form.clauses.enumerated().map { index, clause in
            var clause = clause
            if clause.key.allSatisfy(\.isNumber) { clause.key = "own \(index)" }
            return clause
        }
        form.clauses += common.clauses
        form.openings = common.openings
        form.closings = common.closings
        return form
    }

    private static func sign(_ change: LeaseChange, into drafter: inout Drafter) {
        Signing.sign(.both, of: change.before, today: change.date, into: &drafter)
        guard change.kind == .assignment else { return }
        drafter.add(.signatures([Signing.block("Assignee", change.after.tenant, change.date, &drafter)]))
    }
}
