import Extraction
import Synchronization

/// How far a document has been read.
package struct PageProgress: Sendable, Hashable {
    /// Pages read.
    package var done = 0
    /// nil until the file is open.
    package var total: Int?

    /// Before the file is open.
    package init() {}
}

/// How far the documents have come that this process reads at the moment; in memory only.
package final class IngestProgress: Sendable {
    private let jobs = Mutex<[Int64: PageProgress]>([:])

    /// Of no documents yet.
    package init() {}

    /// By the number of the job.
    package var current: [Int64: PageProgress] { jobs.withLock { $0 } }

    /// Takes what is told while the document of a job is read.
    func note(_ event: ReadingEvent, of job: Int64) {
        jobs.withLock { jobs in
            switch event {
            case .opened(let pageCount): jobs[job, default: PageProgress()].total = pageCount
            case .page: jobs[job, default: PageProgress()].done += 1
            }
        }
    }

    /// The job is at its end.
    func end(_ job: Int64) {
        jobs.withLock { $0[job] = nil }
    }
}
