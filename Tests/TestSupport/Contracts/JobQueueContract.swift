import Documents
import Testing

/// What every job queue does.
package enum JobQueueContract {
    package static let clauses: [ContractClause<StoresUnderTest>] = [
        .init("a new submission is queued", newSubmissionIsQueued),
        .init("the same bytes are a duplicate", sameBytesAreADuplicate),
        .init("a failed document that comes again is tried again", failedDocumentIsTriedAgain),
        .init("claims come in the order of acceptance", claimsComeInOrder),
        .init("completing submits the children", completingSubmitsTheChildren),
        .init("a child that is known is not read again", knownChildIsNotReadAgain),
        .init("a failure is kept with the job and the document", failureIsKept),
        .init("a released job is claimed again", releasedJobIsClaimedAgain),
        .init("a claim that is over changes nothing", endedClaimChangesNothing),
        .init("jobs of the dead go back, those of the living stay", jobsOfTheDeadGoBack),
        .init("a job that keeps killing its owner fails", killerFails),
        .init("releasing is not dying", releasingIsNotDying),
        .init("only a failed job can be retried", onlyFailedJobsAreRetried),
        .init("a job is of the trace that asked for it last", jobsAreOfTraces),
        .init("a queued or running job can be cancelled", openJobsAreCancelled),
        .init("a job at its end cannot be cancelled", endedJobsAreNotCancelled),
        .init("jobs are listed latest first, by state, page by page", jobsAreListed),
        .init("a deleted document's job is gone", deletedDocumentsJobIsGone),
        .init("every job is claimed once by many at the same time", everyJobIsClaimedOnce),
    ]

    private static func newSubmissionIsQueued(_ stores: StoresUnderTest) async throws {
        let job = try await stores.accept(.fixture(1, name: "a.pdf"), at: 5)
        #expect(job.state == .queued && job.attempts == 0 && job.createdAt == 5 && job.name == "a.pdf")
        #expect(try await stores.jobs.job(job.id) == job)
        #expect(try await stores.jobs.job(of: .fixture(1)) == job)
        #expect(try await stores.documents.record(.fixture(1))?.status == .queued)
        #expect(try await stores.jobs.counts() == [.queued: 1, .running: 0, .done: 0, .failed: 0])
    }

    private static func sameBytesAreADuplicate(_ stores: StoresUnderTest) async throws {
        try await stores.accept(.fixture(1, name: "a.pdf"))
        let known = try #require(try await stores.documents.record(.fixture(1)))
        #expect(try await stores.jobs.submit(.fixture(1, name: "b.pdf"), at: 9) == .duplicate(known))
        #expect(try await stores.jobs.counts()[.queued] == 1)
    }

    private static func failedDocumentIsTriedAgain(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        try await stores.jobs.fail(job, with: Failure(code: "damaged", message: "No."), at: 2)
        let again = try await stores.accept(.fixture(1))
        #expect(again.id == job.id && again.state == .queued && again.failure == nil)
        let record = try await stores.documents.record(.fixture(1))
        #expect(record?.status == .queued && record?.failure == nil)
    }

    private static func claimsComeInOrder(_ stores: StoresUnderTest) async throws {
        for number in 1...3 { try await stores.accept(.fixture(number)) }
        for number in 1...3 {
            let job = try #require(try await stores.jobs.claim(owner: "owner", at: 7))
            #expect(job.documentID == .fixture(number))
            #expect(job.state == .running && job.attempts == 1 && job.startedAt == 7)
        }
        #expect(try await stores.jobs.claim(owner: "owner", at: 8) == nil)
    }

    private static func completingSubmitsTheChildren(_ stores: StoresUnderTest) async throws {
        let mail = try await stores.begin(.fixture(1, name: "a.eml"))
        let children = [Submission.fixture(2, name: "b.pdf", parent: 1), .fixture(3, name: "c.pdf", parent: 1)]
        let jobs = try await stores.jobs.complete(mail, with: .fixture(1, children: children), at: 4)
        #expect(jobs.map(\.documentID) == [.fixture(2), .fixture(3)])
        #expect(try await stores.documents.record(.fixture(2))?.parentID == .fixture(1))
        let done = try await stores.jobs.job(mail.id)
        #expect(done?.state == .done && done?.finishedAt == 4)
        #expect(try await stores.documents.record(.fixture(1))?.status == .ready)
    }

    private static func knownChildIsNotReadAgain(_ stores: StoresUnderTest) async throws {
        try await stores.ingest(.fixture(2))
        let mail = try await stores.begin(.fixture(1, name: "a.eml"))
        let children = [Submission.fixture(2, parent: 1), .fixture(2, parent: 1)]
        #expect(try await stores.jobs.complete(mail, with: .fixture(1, children: children), at: 4).isEmpty)
        #expect(try await stores.documents.record(.fixture(2))?.parentID == nil)
    }

    private static func failureIsKept(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        let failure = Failure(code: "encrypted", message: "It needs a password.")
        try await stores.jobs.fail(job, with: failure, at: 3)
        let failed = try await stores.jobs.job(job.id)
        #expect(failed?.state == .failed && failed?.failure == failure && failed?.finishedAt == 3)
        let record = try await stores.documents.record(.fixture(1))
        #expect(record?.status == .failed && record?.failure == failure)
    }

    private static func releasedJobIsClaimedAgain(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        try await stores.jobs.release(job)
        #expect(try await stores.jobs.job(job.id)?.state == .queued)
        #expect(try await stores.jobs.claim(owner: "other", at: 2)?.id == job.id)
    }

    private static func endedClaimChangesNothing(_ stores: StoresUnderTest) async throws {
        let first = try await stores.begin(.fixture(1))
        try await stores.jobs.release(first)
        let second = try #require(try await stores.jobs.claim(owner: "other", at: 2))
        let failure = await #expect(throws: Failure.self) {
            try await stores.jobs.complete(first, with: .fixture(1, class: .other), at: 3)
        }
        #expect(failure?.code == "job_lost")
        try await stores.jobs.fail(first, with: Failure(code: "damaged", message: "No."), at: 3)
        try await stores.jobs.release(first)
        #expect(try await stores.jobs.job(second.id) == second)
        _ = try await stores.jobs.complete(second, with: .fixture(1, class: .lease), at: 4)
        #expect(try await stores.documents.record(.fixture(1))?.prediction?.documentClass == .lease)
    }

    private static func jobsOfTheDeadGoBack(_ stores: StoresUnderTest) async throws {
        for number in 1...3 { try await stores.accept(.fixture(number)) }
        for owner in ["dead", "living", "dead"] { _ = try await stores.jobs.claim(owner: owner, at: 1) }
        let recovered = try await stores.jobs.recover(maximumAttempts: 3, at: 2) { $0 == "living" }
        #expect(recovered == 2)
        #expect(try await stores.jobs.counts() == [.queued: 2, .running: 1, .done: 0, .failed: 0])
        #expect(try await stores.jobs.job(of: .fixture(2))?.state == .running)
        #expect(try await stores.jobs.claim(owner: "next", at: 3)?.documentID == .fixture(1))
    }

    private static func killerFails(_ stores: StoresUnderTest) async throws {
        try await stores.accept(.fixture(1))
        for expected in [1, 1, 0] {
            #expect(try await stores.jobs.claim(owner: "dead", at: 1) != nil)
            #expect(try await stores.jobs.recover(maximumAttempts: 3, at: 2) { _ in false } == expected)
        }
        let job = try await stores.jobs.job(of: .fixture(1))
        #expect(job?.state == .failed && job?.attempts == 3 && job?.failure?.code == "worker_crashed")
        #expect(try await stores.documents.record(.fixture(1))?.failure?.code == "worker_crashed")
    }

    private static func releasingIsNotDying(_ stores: StoresUnderTest) async throws {
        try await stores.accept(.fixture(1))
        for _ in 1...5 {
            try await stores.jobs.release(try #require(try await stores.jobs.claim(owner: "owner", at: 1)))
        }
        _ = try await stores.jobs.claim(owner: "dead", at: 1)
        #expect(try await stores.jobs.recover(maximumAttempts: 3, at: 2) { _ in false } == 1)
    }

    private static let cancelled = Failure(code: "cancelled", message: "It was cancelled.")

    private static func openJobsAreCancelled(_ stores: StoresUnderTest) async throws {
        let running = try await stores.begin(.fixture(1))
        let queued = try await stores.accept(.fixture(2))
        for job in [running, queued] {
            let ended = try await stores.jobs.cancel(job.id, with: cancelled, at: 4)
            #expect(ended?.state == .failed && ended?.failure == cancelled && ended?.finishedAt == 4)
            #expect(try await stores.documents.record(job.documentID)?.failure == cancelled)
        }
        #expect(try await stores.jobs.claim(owner: "other", at: 5) == nil)
        // Who had claimed it has it no more.
        let failure = await #expect(throws: Failure.self) {
            try await stores.jobs.complete(running, with: .fixture(1), at: 5)
        }
        #expect(failure?.code == "job_lost")
        #expect(try await stores.jobs.retry(running.id, traceparent: nil)?.state == .queued)
    }

    private static func endedJobsAreNotCancelled(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        _ = try await stores.jobs.complete(job, with: .fixture(1), at: 2)
        #expect(try await stores.jobs.cancel(job.id, with: cancelled, at: 3) == nil)
        #expect(try await stores.jobs.cancel(job.id + 1, with: cancelled, at: 3) == nil)
        #expect(try await stores.jobs.job(job.id)?.state == .done)
    }

    private static func onlyFailedJobsAreRetried(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        #expect(try await stores.jobs.retry(job.id, traceparent: nil) == nil)
        #expect(try await stores.jobs.retry(job.id + 1, traceparent: nil) == nil)
        try await stores.jobs.fail(job, with: Failure(code: "damaged", message: "No."), at: 2)
        let retried = try await stores.jobs.retry(job.id, traceparent: nil)
        #expect(retried?.state == .queued && retried?.failure == nil && retried?.finishedAt == nil)
        #expect(try await stores.documents.record(.fixture(1))?.status == .queued)
    }

    private static func jobsAreOfTraces(_ stores: StoresUnderTest) async throws {
        var submission = Submission.fixture(1)
        submission.traceparent = "first"
        let job = try await stores.begin(submission)
        #expect(job.traceparent == "first")
        let failure = Failure(code: "damaged", message: "No.")
        try await stores.jobs.fail(job, with: failure, at: 2)
        submission.traceparent = "second"
        let again = try await stores.begin(submission)
        #expect(again.id == job.id && again.traceparent == "second")
        try await stores.jobs.fail(again, with: failure, at: 3)
        #expect(try await stores.jobs.retry(job.id, traceparent: nil)?.traceparent == nil)
        let last = try #require(try await stores.jobs.claim(owner: "owner", at: 4))
        try await stores.jobs.fail(last, with: failure, at: 5)
        #expect(try await stores.jobs.reread(.fixture(1), traceparent: "third")?.traceparent == "third")
    }

    private static func jobsAreListed(_ stores: StoresUnderTest) async throws {
        for number in 1...5 { try await stores.accept(.fixture(number)) }
        let running = try #require(try await stores.jobs.claim(owner: "owner", at: 1))
        let first = try await stores.jobs.jobs(state: .queued, before: nil, limit: 3)
        #expect(first.map(\.documentID) == [5, 4, 3].map { .fixture($0) })
        let second = try await stores.jobs.jobs(state: .queued, before: first.last?.id, limit: 3)
        #expect(second.map(\.documentID) == [.fixture(2)])
        #expect(try await stores.jobs.jobs(state: .running, before: nil, limit: 3) == [running])
        #expect(try await stores.jobs.jobs(state: nil, before: nil, limit: 9).count == 5)
    }

    private static func deletedDocumentsJobIsGone(_ stores: StoresUnderTest) async throws {
        let job = try await stores.begin(.fixture(1))
        try await stores.documents.delete(.fixture(1))
        #expect(try await stores.jobs.job(job.id) == nil)
        await #expect(throws: Failure.self) { try await stores.jobs.complete(job, with: .fixture(1), at: 2) }
        try await stores.jobs.fail(job, with: Failure(code: "damaged", message: "No."), at: 2)
        try await stores.jobs.release(job)
        #expect(try await stores.documents.record(.fixture(1)) == nil)
    }

    private static func everyJobIsClaimedOnce(_ stores: StoresUnderTest) async throws {
        for number in 1...40 { try await stores.accept(.fixture(number)) }
        let claimed = try await withThrowingTaskGroup(of: [Int64].self) { group in
            for worker in 1...8 {
                group.addTask {
                    var ids: [Int64] = []
                    while let job = try await stores.jobs.claim(owner: "worker-\(worker)", at: 1) { ids.append(job.id) }
                    return ids
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(claimed.count == 40 && Set(claimed).count == 40)
    }
}
