package import Documents

/// What the documents that a question is about say of one fact: an exact set, not a ranking.
package struct FactTable: Hashable, Sendable, Codable {
    package struct Row: Hashable, Sendable, Codable {
        package var documentID: DocumentID
        package var name: String
        package var value: String
        package var unit: String?
        /// 0…1.
        package var confidence: Double?
        /// The quotes that prove it, with page and boxes.
        package var evidence: [Evidence]

        package init(
            documentID: DocumentID,
            name: String,
            value: String,
            unit: String?,
            confidence: Double?,
            evidence: [Evidence]
        ) {
            self.documentID = documentID
            self.name = name
            self.value = value
            self.unit = unit
            self.confidence = confidence
            self.evidence = evidence
        }

        private enum CodingKeys: String, CodingKey {
            case documentID = "document_id"
            case name, value, unit, confidence, evidence
        }
    }

    package var field: KeyField
    /// By value, then by name.
    package var rows: [Row]
    /// How many rows there are in all.
    package var total: Int
    /// Documents that speak of it, but not so that a value could be had; they may belong to the set.
    package var unreadable: [DocumentMention]
    /// How many documents of the kinds asked for say nothing of it.
    package var silent: Int

    /// The most rows of an answer, and names of a list.
    package static let maximumRows = 1000

    package init(field: KeyField, rows: [Row], total: Int, unreadable: [DocumentMention], silent: Int) {
        self.field = field
        self.rows = rows
        self.total = total
        self.unreadable = unreadable
        self.silent = silent
    }
}

/// A document by its name.
package struct DocumentMention: Hashable, Sendable, Codable {
    package var documentID: DocumentID
    package var name: String

    package init(documentID: DocumentID, name: String) {
        self.documentID = documentID
        self.name = name
    }

    private enum CodingKeys: String, CodingKey {
        case documentID = "document_id"
        case name
    }
}

/// Documents in which something was not found, and how far that can be relied on.
package struct Absence: Hashable, Sendable, Codable {
    /// The stems that no passage of these documents has all together.
    package var words: [String]
    /// By name; at most `FactTable.maximumRows`.
    package var documents: [DocumentMention]
    /// How many such documents there are in all, and how many were looked at.
    package var total: Int
    package var examined: Int
    /// Documents with pages that could not be read, or read badly: what is missing there may yet stand in them.
    package var doubtful: [DocumentMention]

    package init(
        words: [String],
        documents: [DocumentMention],
        total: Int,
        examined: Int,
        doubtful: [DocumentMention]
    ) {
        self.words = words
        self.documents = documents
        self.total = total
        self.examined = examined
        self.doubtful = doubtful
    }
}

/// Answers from facts and from what is not there.
package protocol FactIndex: Sendable {
    /// What the ready documents that the filter lets through say of the field.
    ///
    /// - Parameter limit: The most rows.
    func factTable(of field: KeyField, filter: SearchFilter, limit: Int) async throws -> FactTable
    /// The values of the field in these documents; those where it was not found are left out.
    func values(of field: KeyField, in documents: Set<DocumentID>) async throws -> [DocumentID: String]
    /// Of each name the ready documents that the filter lets through, of which a tenant is known, at most `limit`; names
    /// without any are left out.
    func papers(of names: [PaperName], filter: SearchFilter, limit: Int) async throws -> [PaperName: [NamedPaper]]
    /// The ready documents that the filter lets through without a passage that the query finds.
    func documents(without query: LexicalQuery, filter: SearchFilter) async throws -> Absence
}
