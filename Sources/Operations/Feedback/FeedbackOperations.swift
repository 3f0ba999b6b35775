import Documents
package import Monitoring

/// Takes in what people and systems say of predictions, and tells what it comes to.
package struct FeedbackOperations: Sendable {
    private let store: any FeedbackStore
    private let classes: [String]
    private let now: @Sendable () -> Double

    /// - Parameter classes: What a document may be.
    package init(store: any FeedbackStore, classes: [String], now: @escaping @Sendable () -> Double) {
        self.store = store
        self.classes = classes
        self.now = now
    }

    /// Keeps what was said of a prediction, all of it or none, and returns it.
    ///
    /// The prediction need not be known yet; what arrives again replaces what was said before, unless that was said
    /// later.
    ///
    /// - Throws: `Failure` with code `unknown_class`, `invalid_feedback` or `empty_feedback`.
    package func keep(_ draft: FeedbackDraft, by source: String) async throws -> [Feedback] {
        let feedback = draft.contents.map {
            Feedback(prediction: draft.prediction, content: $0, source: source, time: draft.time ?? now())
        }
        guard !feedback.isEmpty else {
            throw Failure(
                code: "empty_feedback",
                message: "Feedback needs a label, a rating or an outcome; it has none."
            )
        }
        guard draft.outcomes?.count ?? 0 <= FeedbackDraft.mostOutcomes else {
            throw Failure(
                code: "invalid_feedback",
                message: "Feedback has at most \(FeedbackDraft.mostOutcomes) outcomes; send the rest by itself."
            )
        }
        for entry in feedback { try check(entry) }
        try await store.keep(feedback)
        return feedback
    }

    /// What feedback says of each version, and how many pieces have no prediction that is known.
    package func summary() async throws -> (versions: [FeedbackSummary], unmatched: Int) {
        (try await store.summaries(), try await store.unmatched())
    }

    private func check(_ feedback: Feedback) throws(Failure) {
        if let complaint = feedback.complaint {
            throw Failure(code: "invalid_feedback", message: "The feedback cannot be taken: \(complaint).")
        }
        guard case .label(let label) = feedback.content, !classes.contains(label) else { return }
        throw Failure(
            code: "unknown_class",
            message: "'\(label.prefix(100))' is not a class; the configuration has \(classes.joined(separator: ", "))."
        )
    }
}
