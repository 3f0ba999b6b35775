/// Where feedback is kept.
///
/// What a call wrote survives kill -9 when it returns.
package protocol FeedbackStore: Sendable {
    /// Keeps feedback, all of it or none; of one source, prediction and kind (of outcomes: name) the latest said stands,
    /// whenever it arrives.
    ///
    /// A label of a prediction whose document is in the store is also a review of that document, unless one was made later.
    func keep(_ feedback: [Feedback]) async throws
    /// What feedback says of each version, by name, latest version first.
    ///
    /// Of a prediction with several labels or ratings the latest said counts.
    func summaries() async throws -> [FeedbackSummary]
    /// Pieces of feedback whose prediction is not known, or not yet.
    func unmatched() async throws -> Int
}
