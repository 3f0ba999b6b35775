/// A building or a site.
struct Property: Sendable, Hashable {
    var name: String
    var street: String
    var city: String
    var county: String
    /// `Columbus, Ohio 43215`.
    var cityLine: String
    /// Rentable square feet of the whole property.
    var area: Int

    var addressLine: String { "\(street), \(cityLine)" }
}
