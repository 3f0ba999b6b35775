/// A document as the index takes it: its terms, already brought to the form in which they are looked for.
package struct IndexDocument: Hashable, Sendable {
    /// The most terms in one field.
    package static let maximumLength = 1 << 20
    /// The most fields.
    package static let maximumFieldCount = 8

    /// By which the document is found again and deleted; ties of score go to the lower key.
    package var key: Int64
    /// The terms of each field in their order; a term's index is its position.
    ///
    /// An empty term, and one of more than 255 bytes, holds its place and is not found.
    package var fields: [[String]]

    package init(key: Int64, fields: [[String]]) {
        self.key = key
        self.fields = fields
    }
}
