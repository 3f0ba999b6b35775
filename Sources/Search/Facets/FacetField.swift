import Documents

/// What matching documents can be counted by.
package enum FacetField: String, Hashable, Sendable, Codable, CaseIterable {
    /// The predicted class.
    case documentClass = "class"
    /// The kind of file.
    case fileType = "type"
    /// The year of the document's date.
    case year
    case tenant
    case landlord

    func value(of document: MatchedDocument) -> String? {
        switch self {
        case .documentClass: document.documentClass?.rawValue
        case .fileType: document.fileType
        case .year: document.date.map { String($0.prefix(4)) }
        case .tenant: document.tenant
        case .landlord: document.landlord
        }
    }
}
