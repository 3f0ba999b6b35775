/// Invents people, firms and addresses.
struct PartyMaker {
    var jurisdiction: Jurisdiction

    func person(_ dice: inout Dice) -> String {
        let given = dice.pick(NameBank.givenNames)
        let initial = dice.chance(0.35) ? dice.pick(NameBank.initials) + " " : ""
        return "\(given) \(initial)\(dice.pick(NameBank.familyNames))"
    }

    func individual(_ dice: inout Dice) -> Party {
        let name = person(&dice)
        return Party(
            name: name,
            entity: nil,
            address: address(&dice),
            signer: name,
            office: nil,
            tradeName: name.split(separator: " ").last.map(String.init) ?? name
        )
    }

    func landlord(_ dice: inout Dice) -> Party {
        let word = dice.pick(NameBank.firmWords)
        let number = dice.chance(0.2) ? "\(dice.number(11...990)) " : ""
        return firm("\(number)\(word) \(dice.pick(NameBank.landlordEndings))", &dice)
    }

    func firm(_ stem: String, _ dice: inout Dice) -> Party {
        let (ending, entity) = form(&dice)
        return Party(
            name: "\(stem)\(ending)",
            entity: entity,
            address: address(&dice),
            signer: person(&dice),
            office: dice.pick(NameBank.offices),
            tradeName: stem
        )
    }

    /// The end of a firm's name and what it is by law.
    private func form(_ dice: inout Dice) -> (ending: String, entity: String) {
        switch jurisdiction.style {
        case .british:
            return dice.pick([
                (" Limited", "a company incorporated in England and Wales"),
                (" LLP", "a limited liability partnership registered in England and Wales"),
                (" plc", "a public limited company registered in England and Wales"),
            ])
        case .german:
            return dice.pick([
                (" GmbH", "a German limited liability company"), (" GmbH & Co. KG", "a German limited partnership"),
                (" AG", "a German stock corporation"),
            ])
        case .american:
            let state = dice.pick(["Delaware", jurisdiction.name, jurisdiction.name, "Nevada"])
            let article = "AEIO".contains(state.prefix(1)) ? "an" : "a"
            return dice.pick([
                (", LLC", "\(article) \(state) limited liability company"),
                (", L.L.C.", "\(article) \(state) limited liability company"),
                (", Inc.", "\(article) \(state) corporation"), (" Corporation", "\(article) \(state) corporation"),
                (", L.P.", "\(article) \(state) limited partnership"),
                (", Ltd.", "\(article) \(state) limited partnership"),
                (" Co.", "\(article) \(state) corporation"),
            ])
        }
    }

    func address(_ dice: inout Dice) -> [String] {
        let place = dice.pick(jurisdiction.places)
        let extra = dice.chance(0.35) ? ["Suite \(dice.number(1...18) * 50)"] : []
        return [street(&dice)] + (jurisdiction.style == .american ? extra : []) + [cityLine(place)]
    }

    func street(_ dice: inout Dice) -> String {
        switch jurisdiction.style {
        case .german: "\(dice.pick(NameBank.germanStreets)) \(dice.number(1...140))"
        case .british: "\(dice.number(1...180)) \(dice.pick(NameBank.streets)) \(dice.pick(["Street", "Road", "Lane"]))"
        case .american:
            "\(dice.number(10...9_900)) \(dice.pick(["", "", "North ", "W. ", "South ", "E. "]))"
                + "\(dice.pick(NameBank.streets)) \(dice.pick(NameBank.streetEndings))"
        }
    }

    func cityLine(_ place: Jurisdiction.Place) -> String {
        switch jurisdiction.style {
        case .american: "\(place.city), \(jurisdiction.code) \(place.postalCode)"
        case .british: "\(place.city) \(place.postalCode)"
        case .german: "\(place.postalCode) \(place.city)"
        }
    }
}
