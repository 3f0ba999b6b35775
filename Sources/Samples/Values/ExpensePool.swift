/// A property's running costs of one year, to the cent.
struct ExpensePool: Sendable {
    enum Group: String, Sendable, CaseIterable {
        case maintenance = "Common Area Maintenance"
        case taxes = "Real Estate Taxes"
        case insurance = "Insurance"
    }

    struct Line: Sendable {
        var group: Group
        var name: String
        var code: String
        var budget: Money
        var actual: Money
    }

    var year: Int
    var lines: [Line]
    var currency: Money.Currency

    var budget: Money { lines.reduce(zero) { $0 + $1.budget } }
    var actual: Money { lines.reduce(zero) { $0 + $1.actual } }
    var zero: Money { Money(cents: 0, currency) }

    func lines(in group: Group) -> [Line] { lines.filter { $0.group == group } }

    func actual(of group: Group) -> Money { lines(in: group).reduce(zero) { $0 + $1.actual } }
    func budget(of group: Group) -> Money { lines(in: group).reduce(zero) { $0 + $1.budget } }

    /// Invents the costs of a year for a property of that many square feet.
    init(year: Int, area: Int, style: Jurisdiction.Style, _ dice: inout Dice) {
        self.year = year
        currency = style == .british ? .gbp : style == .german ? .eur : .usd
        let names = dice.shuffled(Self.names(style))
        var codes = Set<Int>()
        var lines: [Line] = []
        let fixed = Self.fixed(style)
        for (group, options, range) in names.prefix(dice.number(5...10)) + fixed {
            let cents = area * dice.number(range) / 2 + dice.number(0...99_99)
            let budget = cents * dice.number(86...112) / 100 / 5_000 * 5_000
            var code = dice.number(50...69) * 100 + dice.number(0...19) * 5
            while !codes.insert(code).inserted { code += 1 }
            lines.append(
                Line(
                    group: group,
                    name: dice.pick(options),
                    code: "\(code)",
                    budget: Money(cents: max(budget, 5_000), currency),
                    actual: Money(cents: max(cents, 1_00), currency)
                )
            )
        }
        self.lines = lines
    }

    private typealias Kind = (Group, [String], ClosedRange<Int>)

    /// Cents a square foot, doubled.
    private static func names(_ style: Jurisdiction.Style) -> [Kind] {
        [
            (.maintenance, ["Landscaping", "Landscape Maintenance", "Grounds Maintenance"], 16...70),
            (.maintenance, ["Snow Removal", "Snow & Ice Removal", "Snow Plowing / Salting"], 8...60),
            (.maintenance, ["Parking Lot Sweeping", "Lot Sweeping & Striping", "Parking Lot Repairs"], 6...40),
            (.maintenance, ["Electricity - Common Areas", "Common Area Electric", "Utilities - Electric"], 20...110),
            (.maintenance, ["Water & Sewer", "Water/Sewer", "Utilities - Water"], 10...60),
            (.maintenance, ["Janitorial", "Janitorial Services", "Cleaning of Common Parts"], 20...130),
            (.maintenance, ["Trash Removal", "Rubbish Removal", "Refuse Collection"], 8...50),
            (.maintenance, ["Security", "Security Patrol", "Fire & Life Safety Monitoring"], 8...90),
            (.maintenance, ["HVAC Maintenance", "HVAC Repairs & Maintenance", "Mechanical Maintenance"], 10...80),
            (.maintenance, ["Repairs & Maintenance", "General Repairs", "Building Repairs"], 14...90),
            (.maintenance, ["Elevator Maintenance", "Elevator Service Contract"], 6...40),
            (.maintenance, ["Pest Control", "Exterminating"], 1...8),
            (.maintenance, ["Supplies", "Maintenance Supplies"], 2...14),
            (.maintenance, ["Property Management Payroll", "Porter Wages", "On-Site Personnel"], 20...120),
            (.maintenance, ["Roof Repairs", "Roof Maintenance"], 4...50),
            (.maintenance, ["Window Cleaning", "Exterior Window Washing"], 2...16),
        ]
    }

    private static func fixed(_ style: Jurisdiction.Style) -> [Kind] {
        switch style {
        case .american:
            [
                (.maintenance, ["Management Fee", "Administrative Fee", "Property Management Fees"], 30...120),
                (.taxes, ["Real Estate Taxes", "Property Taxes", "Ad Valorem Taxes"], 160...560),
                (.insurance, ["Property Insurance", "Insurance", "Liability & Property Insurance"], 24...120),
            ]
        case .british:
            [
                (.maintenance, ["Managing Agent's Fee", "Management Fees"], 30...110),
                (.taxes, ["Business Rates on Common Parts", "Rates - Common Parts"], 20...80),
                (.insurance, ["Buildings Insurance", "Insurance Premium"], 30...120),
            ]
        case .german:
            [
                (.maintenance, ["Caretaker (Hausmeister)", "Management (Verwaltung)"], 30...110),
                (.taxes, ["Land Tax (Grundsteuer)", "Property Tax (Grundsteuer)"], 40...140),
                (.insurance, ["Building Insurance (Gebäudeversicherung)", "Insurance (Sachversicherung)"], 24...100),
            ]
        }
    }
}
