/// The durable queue of documents to read.
///
/// A job is claimed by an owner, a name that stands for a living process. When the owner dies, its jobs go back to the
/// queue; a job that has killed `maximumAttempts` owners fails with the code `worker_crashed` instead.
package protocol JobQueue: Sendable {
    /// Accepts the submission durably, or recognises it. On return the outcome survives kill -9 and power loss.
    func submit(_ submission: Submission, at time: Double) async throws -> SubmissionOutcome
    /// The oldest queued job, now running under `owner`; nil when none is queued.
    func claim(owner: String, at time: Double) async throws -> Job?
    /// Writes the reading, submits its children and marks the job done, in one transaction; returns the children's jobs.
    ///
    /// - Throws: `Failure` with code `job_lost`, and writes nothing, when the job is no longer the claimer's: its document
    ///   was deleted, or it was given to another.
    func complete(_ job: Job, with reading: Reading, at time: Double) async throws -> [Job]
    /// Marks the job and its document failed; nothing happens when the job is no longer the claimer's.
    func fail(_ job: Job, with failure: Failure, at time: Double) async throws
    /// Puts a running job back, as when the process drains before the work is done; works in a cancelled task too.
    ///
    /// Nothing happens when the job is no longer the claimer's.
    func release(_ job: Job) async throws
    /// Puts back the running jobs of owners that `isAlive` denies; returns how many went back to the queue.
    func recover(maximumAttempts: Int, at time: Double, isAlive: @Sendable (String) -> Bool) async throws -> Int
    /// Fails a job that is queued or running, whoever has claimed it, and its document; nil when it is unknown or at its
    /// end already.
    func cancel(_ id: Int64, with failure: Failure, at time: Double) async throws -> Job?
    /// Puts a failed job back in the queue, as work of that trace; nil when it is unknown or has not failed.
    func retry(_ id: Int64, traceparent: String?) async throws -> Job?
    /// Puts the document of a job that is at its end back at the start of the road, as work of that trace; nil when it is
    /// unknown or under way.
    func reread(_ document: DocumentID, traceparent: String?) async throws -> Job?
    func job(_ id: Int64) async throws -> Job?
    /// The job of that document, or nil.
    func job(of document: DocumentID) async throws -> Job?
    /// Latest first, at most `limit`, with ids below `before`.
    func jobs(state: Job.State?, before: Int64?, limit: Int) async throws -> [Job]
    /// How many jobs are in each state.
    func counts() async throws -> [Job.State: Int]
}
