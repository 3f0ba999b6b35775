import Logging

/// Does a piece of work again and again until the task is cancelled; what goes wrong is told to the log and tried again.
///
/// - Parameters:
///   - interval: From the end of one time to the beginning of the next.
///   - complaint: What the log says when it goes wrong.
func repeatedly(
    every interval: Duration,
    logger: Logger,
    complaint: Logger.Message,
    _ work: () async throws -> Void
) async {
    while !Task.isCancelled {
        do {
            try await work()
        } catch is CancellationError {
            return
        } catch {
            logger.error(complaint, metadata: ["error": "\(error)"])
        }
        try? await Task.sleep(for: interval)  // Cancellation ends the loop at its head.
    }
}
