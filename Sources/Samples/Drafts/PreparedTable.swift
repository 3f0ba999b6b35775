/// A table that a paper may use, with the facts that it then states.
struct PreparedTable: Sendable {
    var table: Table
    var facts: [Slot]
}
