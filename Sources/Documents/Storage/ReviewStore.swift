/// Where it is kept what people said that documents are; each document has one review at most.
package protocol ReviewStore: Sendable {
    /// Keeps a review, in place of an earlier one of the same document.
    ///
    /// - Throws: `Failure` with code `document_not_found`.
    func save(_ review: Review) async throws
    /// Reviews, latest first, at most `limit`.
    func reviews(limit: Int) async throws -> [Review]
    /// Documents that are ready, have words and no review, at most `limit`: first those without a prediction, then those
    /// whose prediction was least confident; of equal ones, the earlier added.
    func unreviewed(limit: Int) async throws -> [DocumentID]
}
