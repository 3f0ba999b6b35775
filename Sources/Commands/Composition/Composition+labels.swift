import Operations

/// What people say of documents and answers, for the server and the commands.
extension Composition {
    var labels: LabelOperations {
        LabelOperations(
            labels: storage.labels,
            documents: storage.documents,
            review: review,
            feedback: feedback,
            now: Self.now
        )
    }

    var judgements: JudgementOperations {
        JudgementOperations(store: storage.judgements, index: storage.passages, now: Self.now)
    }

    /// The order of review; one for a whole process.
    func makeReviewAgenda() -> ReviewAgenda {
        ReviewAgenda(review: review, now: Self.now) {
            var random = SystemRandomNumberGenerator()
            return random.next()
        }
    }
}
