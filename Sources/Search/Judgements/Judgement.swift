package import Documents

/// A person's word on how well a passage answers a question.
package struct Judgement: Hashable, Sendable, Codable {
    /// As in TREC's and BEIR's files: 0 does not answer, 3 answers fully.
    package static let grades = 0...3

    /// As it was asked.
    package var question: String
    package var documentID: DocumentID
    /// Of the passage, from 0, in reading order.
    package var ordinal: Int
    /// The passage to the letter, so that the judgement can be held against an index of another making.
    package var quote: String
    /// One of `grades`.
    package var grade: Int
    package var judge: String
    /// Seconds since 1970.
    package var judgedAt: Double

    package init(
        question: String,
        documentID: DocumentID,
        ordinal: Int,
        quote: String,
        grade: Int,
        judge: String,
        judgedAt: Double
    ) {
        self.question = question
        self.documentID = documentID
        self.ordinal = ordinal
        self.quote = quote
        self.grade = grade
        self.judge = judge
        self.judgedAt = judgedAt
    }

    private enum CodingKeys: String, CodingKey {
        case question
        case documentID = "document_id"
        case ordinal, quote, grade, judge
        case judgedAt = "judged_at"
    }
}
