import Search

/// A question, as `POST /v1/search` takes it.
struct SearchBody: Decodable, Sendable {
    var query: String
    /// A filter expression: `class:lease,amendment date>=2020-01-01`.
    var filter: String?
    /// The most hits wanted.
    var top: Int?
    var mode: SearchMode?
    /// Whether each hit tells what every word adds to its score.
    var explain: Bool?
    /// Texts of chips that are to be plain words.
    var ignore: [String]?
    var sort: SearchSort?
    /// What the matching documents are counted by.
    var facets: [FacetField]?
    /// What is told around each hit.
    var context: HitContext?
    /// Whether documents that say the same are listed once or each.
    var copies: CopyHandling?
    /// `next_cursor` of an earlier answer to the same request.
    var cursor: String?
}

/// The answer of `GET /v1/documents/{id}/similar`.
struct SimilarDocumentsWire: Encodable, Sendable {
    /// The most like it first.
    var documents: [SimilarDocument]
}

/// The answer of `GET /v1/duplicates`.
struct NearDuplicatesWire: Encodable, Sendable {
    /// How many groups there are in all.
    var total: Int
    /// The largest first.
    var groups: [NearDuplicateGroup]
}
