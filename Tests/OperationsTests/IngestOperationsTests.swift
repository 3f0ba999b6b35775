import Documents
import Operations
import SQLiteStorage
import TestSupport
import Testing

struct IngestOperationsTests {
    let store: TestStore
    let ingest: IngestOperations

    init() throws {
        store = try TestStore()
        ingest = IngestOperations(blobs: store.blobs, queue: store.jobs, now: TestStore.now)
    }

    @Test func whatIsAcceptedIsStoredAndQueued() async throws {
        guard case .accepted(let job) = try await ingest.submit(Array("a lease".utf8), name: "a.txt") else {
            Issue.record("the file was not accepted")
            return
        }
        #expect(try await store.blobs.bytes(of: job.documentID) == Array("a lease".utf8))
        #expect(try await ingest.counts()[.queued] == 1)
        #expect(try await ingest.job(job.id).documentID == job.documentID)
    }

    @Test func theSameBytesAreRecognised() async throws {
        _ = try await ingest.submit(Array("a lease".utf8), name: "a.txt")
        guard case .duplicate(let record) = try await ingest.submit(Array("a lease".utf8), name: "b.txt") else {
            Issue.record("the copy was accepted")
            return
        }
        #expect(record.name == "a.txt")
        #expect(try await ingest.counts()[.queued] == 1)
    }

    @Test func anEmptyFileIsRefused() async throws {
        let failure = try await #require(throws: Failure.self) { try await ingest.submit([], name: "a.txt") }
        #expect(failure.code == "empty_file")
    }

    @Test func onlyAFailedJobCanBeRetried() async throws {
        guard case .accepted(let job) = try await ingest.submit([1], name: "a") else { return }
        let early = try await #require(throws: Failure.self) { try await ingest.retry(job.id) }
        #expect(early.code == "job_not_failed")
        let claimed = try #require(try await store.jobs.claim(owner: "o", at: 1))
        try await store.jobs.fail(claimed, with: Failure(code: "damaged", message: "It is damaged."), at: 2)
        #expect(try await ingest.retry(job.id).state == .queued)
        let unknown = try await #require(throws: Failure.self) { try await ingest.retry(99) }
        #expect(unknown.code == "job_not_found")
    }
}
