package import Documents

/// A ready document that has what a question asks for, with what it can be counted and sorted by.
package struct MatchedDocument: Hashable, Sendable {
    package var id: DocumentID
    package var name: String
    package var documentClass: DocumentClass?
    package var fileType: String?
    /// The document's own date, ISO 8601, perhaps without day or month.
    package var date: String?
    /// As its key facts say; nil when they do not.
    package var tenant: String?
    package var landlord: String?

    package init(
        id: DocumentID,
        name: String,
        documentClass: DocumentClass? = nil,
        fileType: String? = nil,
        date: String? = nil,
        tenant: String? = nil,
        landlord: String? = nil
    ) {
        self.id = id
        self.name = name
        self.documentClass = documentClass
        self.fileType = fileType
        self.date = date
        self.tenant = tenant
        self.landlord = landlord
    }
}
