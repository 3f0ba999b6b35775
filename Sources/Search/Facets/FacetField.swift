/// What matching documents can be counted by.
package enum FacetField: String, Hashable, Sendable, Codable, CaseIterable {
    /// What it is held to be: a person's word before the model's, as in filters.
    case documentClass = "class"
    /// The kind of file.
    case fileType = "type"
    /// The year of the document's date.
    case year
    case tenant
    case landlord
}
