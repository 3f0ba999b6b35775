/// Invents the facts of a lease.
enum TenancyMaker {
    static func tenancy(number: Int, seed: UInt64, kind wanted: LeaseKind? = nil) -> Tenancy {
        var dice = Dice(seed: seed, 1, number)
        let kind = wanted ?? self.kind(&dice)
        let jurisdiction = kind == .residential ? dice.pick(JurisdictionBank.american) : dice.pick(JurisdictionBank.all)
        let maker = PartyMaker(jurisdiction: jurisdiction)
        let property = property(kind, maker, &dice)
        let trade = dice.pick(NameBank.trades[kind] ?? [("", "offices")])
        let tenant =
            kind == .residential || (kind == .short && dice.chance(0.4))
            ? maker.individual(&dice) : maker.firm("\(dice.pick(NameBank.firmWords)) \(trade.ending)", &dice)
        let leaseDate = CalendarDate(dice.number(2005...2021), dice.number(1...12), dice.number(1...28))
        let area = min(dice.number(kind.areas), property.area * 2 / 3) / 12 * 12
        let rate = Money(cents: dice.number(kind.rates) / 5 * 5, jurisdiction.currency)
        return Tenancy(
            number: number,
            family: "f\(number)-\(tenant.tradeName.slug)",
            jurisdiction: jurisdiction,
            kind: kind,
            landlord: maker.landlord(&dice),
            tenant: tenant,
            guarantor: maker.individual(&dice),
            manager: dice.pick(NameBank.managers),
            broker: dice.pick(NameBank.brokers),
            property: property,
            suite: suite(&dice),
            area: area,
            leaseDate: leaseDate,
            commencement: commencement(after: leaseDate, &dice),
            months: dice.pick(kind.terms),
            rate: rate,
            increase: dice.pick([200, 250, 250, 300, 300, 300, 350, 400]),
            deposit: rate * (area / 12) * dice.pick([1, 1, 2]),
            use: trade.use,
            parkingSpaces: max(1, area * dice.number(2...5) / 1000)
        )
    }

    private static func kind(_ dice: inout Dice) -> LeaseKind {
        dice.pick([
            (.office, 0.3), (.retail, 0.24), (.industrial, 0.16), (.medical, 0.1), (.ground, 0.06),
            (.residential, 0.07),
            (.short, 0.07),
        ])
    }

    private static func property(_ kind: LeaseKind, _ maker: PartyMaker, _ dice: inout Dice) -> Property {
        let place = dice.pick(maker.jurisdiction.places)
        let street = maker.street(&dice)
        let ending = dice.pick(NameBank.buildingEndings[kind] ?? ["Building"])
        let largest = kind.areas.upperBound
        return Property(
            name: "\(dice.pick(NameBank.firmWords)) \(ending)",
            street: street,
            city: place.city,
            county: place.county,
            cityLine: maker.cityLine(place),
            area: dice.number(largest * 3 / 2...largest * 8)
        )
    }

    private static func suite(_ dice: inout Dice) -> String {
        switch dice.number(0...4) {
        case 0: "\(dice.pick(["A", "B", "C", "D", "E"]))-\(dice.number(1...24))"
        case 1: "\(dice.number(1...40))"
        default: "\(dice.number(1...18) * 100 + dice.number(0...9) * 5)"
        }
    }

    /// Leases mostly begin on the first of a month some months after they are signed.
    private static func commencement(after date: CalendarDate, _ dice: inout Dice) -> CalendarDate {
        let later = date.adding(months: dice.number(1...6))
        return dice.chance(0.85) ? CalendarDate(later.year, later.month, 1) : later
    }
}
