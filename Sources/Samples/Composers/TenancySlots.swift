extension Tenancy {
    /// The slots that phrases about a lease may use; `today` is the day of the paper.
    func slots(today: CalendarDate, dice: inout Dice) -> [String: Slot] {
        var slots: [String: Slot] = [
            "today": .date(today, role: "document"), "leasedate": .date(leaseDate, role: "lease"),
            "commencement": .date(commencement, role: "commencement"),
            "expiration": .date(expiration, role: "expiration"),
            "months": .count(months), "area": .count(area), "totalarea": .count(property.area),
            "share": .text(share.text), "monthly": .money(monthlyRent, role: "monthly_rent"),
            "annual": .money(annualRent, role: "annual_rent"), "rate": .money(rate, role: "rate_per_square_foot"),
            "deposit": .money(deposit, role: "security_deposit"), "increase": .text(percent(increase)),
            "suite": .text(suite), "property": .text(property.name), "street": .text(property.street),
            "propertyaddress": .text(property.addressLine), "city": .text(property.city),
            "county": .text(property.county), "state": .text(jurisdiction.name), "use": .text(use),
            "parking": .count(parkingSpaces), "manager": .text(manager), "broker": .text(broker),
            "leasetitle": .text(leaseTitle), "paper": .text("Addendum"), "court": .text(court),
            "premises": .text(premises),
        ]
        for (name, party) in [("landlord", landlord), ("tenant", tenant), ("guarantor", guarantor)] {
            slots[name] = .text(party.name)
            slots["\(name)full"] = .text(party.described)
            slots["\(name)address"] = .text(party.addressLine)
            slots["\(name)signer"] = .text(party.signer)
            slots["\(name)office"] = .text(party.office ?? "Owner")
            slots["\(name)trade"] = .text(party.tradeName)
        }
        let maker = PartyMaker(jurisdiction: jurisdiction)
        let firm = maker.firm(
            "\(dice.pick(NameBank.firmWords)) \(dice.pick(["Systems", "Group", "Labs", "Supply"]))",
            &dice
        )
        slots["firm"] = .text(firm.name)
        slots["firmfull"] = .text(firm.described)
        slots["firmaddress"] = .text(firm.addressLine)
        slots["firmsigner"] = .text(firm.signer)
        slots["person"] = .text(maker.person(&dice))
        slots["person2"] = .text(maker.person(&dice))
        slots["days"] = .count(dice.pick([5, 7, 10, 14, 15, 20, 30, 45, 60]))
        slots["fewdays"] = .count(dice.pick([3, 5, 5, 7, 10]))
        slots["manydays"] = .count(dice.pick([60, 90, 120, 180, 270]))
        slots["due"] = .date(today.adding(days: dice.pick([10, 14, 15, 30])), role: "due")
        slots["earlier"] = .date(today.adding(months: -dice.number(3...20)), role: "agreement")
        slots["later"] = .date(today.adding(months: dice.number(2...12)), role: "effective")
        slots["fee"] = .money(Money(cents: dice.number(8...400) * 2_500, jurisdiction.currency), role: "fee")
        slots["sum"] = .money(Money(cents: dice.number(12...900) * 100_000, jurisdiction.currency), role: "sum")
        slots["small"] = .money(Money(cents: dice.number(3...60) * 500, jurisdiction.currency), role: "charge")
        slots["number"] = .text("\(dice.number(1_000...99_999))")
        return slots
    }

    private func percent(_ hundredths: Int) -> String {
        let rest = hundredths % 100
        return rest == 0
            ? "\(hundredths / 100)%"
            : rest % 10 == 0 ? "\(hundredths / 100).\(rest / 10)%" : "\(hundredths / 100).\(rest.padded)%"
    }

    private var leaseTitle: String {
        switch kind {
        case .office: "Office Lease"
        case .retail: "Shopping Center Lease"
        case .industrial: "Industrial Lease Agreement"
        case .ground: "Ground Lease"
        case .medical: "Medical Office Lease"
        case .residential: "Residential Lease Agreement"
        case .short: "Lease Agreement"
        }
    }

    private var premises: String {
        switch kind {
        case .ground: "the parcel of land known as \(property.name)"
        case .residential: "Apartment \(suite)"
        case .industrial: "Unit \(suite)"
        case .retail: "Space \(suite)"
        default: "Suite \(suite)"
        }
    }

    private var court: String {
        switch jurisdiction.style {
        case .american: "\(property.county) County, \(jurisdiction.name)"
        case .british: "England and Wales"
        case .german: property.city
        }
    }
}
