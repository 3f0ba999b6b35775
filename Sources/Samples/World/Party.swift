/// A person or a firm that signs.
struct Party: Sendable, Hashable {
    var name: String
    /// `a Delaware limited liability company`; nil for a natural person.
    var entity: String?
    var address: [String]
    var signer: String
    /// The signer's office: `Vice President`; nil for a natural person.
    var office: String?
    /// The signs above the door: `Blue Heron Coffee`.
    var tradeName: String

    /// `Oak Partners, LLC, a Delaware limited liability company`.
    var described: String { entity.map { "\(name), \($0)" } ?? name }

    var addressLine: String { address.joined(separator: ", ") }
}
