import Documents

extension Failure {
    /// Somebody has ended the work before its end.
    static let cancelled = Failure(
        code: "cancelled",
        message: "The reading was cancelled. Retry the job to read the document after all."
    )
}
