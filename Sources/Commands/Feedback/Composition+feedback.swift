import Operations

extension Composition {
    /// Feedback for the commands and the server.
    var feedback: FeedbackOperations {
        FeedbackOperations(store: storage.feedback, classes: settings.list("classes"), now: Self.now)
    }
}
