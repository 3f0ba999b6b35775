/// What every person said that documents are; a `Review` is the last of it that stands.
package protocol LabelStore: Sendable {
    /// All that was said of a document, in its order, withdrawn or not.
    func labels(of document: DocumentID) async throws -> [DocumentLabel]
    /// Takes back the last word of a reviewer on a document, and what was made of it: the review becomes what was said
    /// before, by whomever, and feedback on the prediction goes. Returns what was taken back; nil where nothing stands.
    func withdraw(_ document: DocumentID, by reviewer: String, at time: Double) async throws -> DocumentLabel?
    /// The document on which the reviewer spoke last, of those words that stand; nil where there is none.
    func lastLabelled(by reviewer: String) async throws -> DocumentID?
    /// The last standing words of the first two people on each document that has two, latest first, at most `limit`.
    func pairs(limit: Int) async throws -> [LabelPair]
    /// Documents on which exactly one person has spoken, and that is another than the reviewer; the earliest first.
    func spokenOnByOne(other reviewer: String, limit: Int) async throws -> [DocumentID]
}
