package import Documents
package import Search

/// Takes people's word on how well passages answer questions, and gives it out to evaluate searches with.
package struct JudgementOperations: Sendable {
    /// The most judgements that are kept.
    package static let mostJudgements = 100_000
    private static let longestQuestion = 2_000

    private let store: any JudgementStore
    private let index: any DocumentIndex
    private let now: @Sendable () -> Double

    package init(store: any JudgementStore, index: any DocumentIndex, now: @escaping @Sendable () -> Double) {
        self.store = store
        self.index = index
        self.now = now
    }

    /// Keeps a judgement, in place of an earlier one of the same person.
    ///
    /// - Throws: `Failure` with code `invalid_judgement`, `passage_not_found` or `too_many_judgements`.
    package func judge(
        _ question: String,
        document: DocumentID,
        ordinal: Int,
        grade: Int,
        by judge: String
    ) async throws {
        guard (1...Self.longestQuestion).contains(question.utf8.count), Judgement.grades.contains(grade) else {
            throw Failure(
                code: "invalid_judgement",
                message: "A judgement needs a question of 1 to \(Self.longestQuestion) bytes and a grade from 0 to 3."
            )
        }
        guard ordinal >= 0, let passage = try await index.passages(of: document, ordinals: ordinal...ordinal).first
        else {
            throw Failure(
                code: "passage_not_found",
                message: "The document \(document) has no passage \(ordinal) any more; search again."
            )
        }
        let judgement = Judgement(
            question: question,
            documentID: document,
            ordinal: ordinal,
            quote: passage.text,
            grade: grade,
            judge: judge,
            judgedAt: now()
        )
        try await store.keep([judgement], maximum: Self.mostJudgements)
    }

    /// What one person said of the passages of a question.
    package func judgements(of question: String, by judge: String) async throws -> [Judgement] {
        try await store.judgements(of: question).filter { $0.judge == judge }
    }

    /// All judgements, by question.
    package func all() async throws -> [Judgement] { try await store.all() }

    /// Hands out every passage of the store, by document, for a corpus to search in.
    package func passages(_ take: (DocumentID, String, Passage) throws -> Void) async throws {
        for document in try await index.documents(matching: LexicalQuery(), filter: .none) {
            for passage in try await index.passages(of: document.id, ordinals: 0...Int(Int32.max)) {
                try take(document.id, document.name, passage)
            }
        }
    }
}
