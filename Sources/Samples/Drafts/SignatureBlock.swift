/// Where a party signs.
struct SignatureBlock: Sendable {
    enum Mark: String, Sendable {
        /// A name after the sign for a signature: `/s/ Jane Roe`.
        case typed
        /// A hand's stroke above the line; only where a page is drawn.
        case ink
        /// An empty line.
        case blank
    }

    /// For whom the block is: `LANDLORD:`.
    var role: String
    /// The party as described: `Oak Partners, LLC, a Delaware limited liability company`.
    var party: String
    var name: String
    var office: String?
    var mark: Mark
    /// The day beside the signature, as written; nil when the block has no line for it.
    var date: String?

    /// The block as lines of text.
    var lines: [String] {
        let signed = mark == .typed ? "/s/ \(name)" : "______________________"
        var lines = role.isEmpty ? [] : [role]
        if party != name { lines.append(party) }
        lines.append(office == nil && party == name ? signed : "By: \(signed)")
        lines.append(office == nil && party == name ? name : "Name: \(name)")
        if let office { lines.append("Title: \(office)") }
        if let date { lines.append("Date: \(date.isEmpty ? "______________" : date)") }
        return lines
    }
}
