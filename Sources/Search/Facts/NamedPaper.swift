package import Documents

/// How a question may name papers: by the tenant or by the premises.
package enum PaperName: Hashable, Sendable {
    /// The first word of the tenant's name, in lower case.
    case tenant(String)
    /// As leases call it: `suite 400`.
    case premises(String)
}

/// A document that a name stands for.
package struct NamedPaper: Hashable, Sendable {
    package var documentID: DocumentID
    /// The name of its tenant, as its key facts say it.
    package var tenant: String

    package init(documentID: DocumentID, tenant: String) {
        self.documentID = documentID
        self.tenant = tenant
    }
}
