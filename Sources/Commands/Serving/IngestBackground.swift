import Documents
import Extraction
import Logging
import Operations
import ServiceLifecycle

/// Works the queue off while the server runs; a shutdown lets the work under way finish, within a bound.
struct IngestBackground: Service {
    let service: IngestService
    let pool: ExtractionPool
    let drainTimeout: Duration
    let logger: Logger

    func run() async throws {
        // Ends well in either case: an error here would take the server down with requests under way.
        try await withGracefulShutdownHandler {
            do {
                try await service.run { report in log(report) }
            } catch is CancellationError {
            }
        } onGracefulShutdown: {
            // A task of its own, for the handler is synchronous: it ends when the bound has passed, and the process soon after.
            Task {
                await service.drain()
                try? await Task.sleep(for: drainTimeout)
                await pool.shutDown()
            }
        }
        await pool.shutDown()
    }

    private func log(_ report: IngestReport) {
        var metadata: Logger.Metadata = [
            "document.id": "\(report.job.documentID)", "duration_s": "\(report.seconds)",
        ]
        if let failure = report.failure {
            metadata["failure.code"] = "\(failure.code)"
            logger.warning("document not read", metadata: metadata)
        } else {
            metadata["pages.count"] = "\(report.pageCount ?? 0)"
            logger.info("document read", metadata: metadata)
        }
    }
}
