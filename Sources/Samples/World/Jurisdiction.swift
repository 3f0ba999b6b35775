/// Where a property lies, and so how its papers write money, dates and law.
struct Jurisdiction: Sendable {
    enum Style: Sendable { case american, british, german }

    var style: Style
    /// `Ohio`, `England and Wales`.
    var name: String
    /// The name in an address: `OH`; empty outside the United States.
    var code: String
    var places: [Place]

    var currency: Money.Currency {
        switch style {
        case .american: .usd
        case .british: .gbp
        case .german: .eur
        }
    }

    /// A town with the county it lies in and the start of its postal code.
    struct Place: Sendable {
        var city: String
        var county: String
        var postalCode: String
    }
}
