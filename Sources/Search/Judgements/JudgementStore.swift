package import Documents

/// Where judgements are kept; of one judge, question and passage the last stands.
package protocol JudgementStore: Sendable {
    /// Keeps judgements, all of them or none.
    ///
    /// - Throws: `Failure` with code `too_many_judgements` when more than `maximum` would be kept.
    func keep(_ judgements: [Judgement], maximum: Int) async throws
    /// Takes a judgement back; nothing happens when there is none.
    func remove(question: String, document: DocumentID, ordinal: Int, judge: String) async throws
    /// What was said of the passages of a question, by whomever.
    func judgements(of question: String) async throws -> [Judgement]
    /// All judgements, by question, then document, passage and judge.
    func all() async throws -> [Judgement]
}
