/// What becomes of documents with almost the same words and the same facts in an answer by relevance.
package enum CopyHandling: String, Hashable, Sendable, Codable, CaseIterable {
    /// The best of them is listed, the others are told with it.
    case fold
    /// Each is listed.
    case show
}
