import Documents
import Foundation
import SQLiteStorage
import TestSupport
import Testing

struct JobRepositoryTests {
    @Test(arguments: JobQueueContract.clauses)
    func keepsTheContract(_ clause: ContractClause<StoresUnderTest>) async throws {
        let home = try StoredHome()
        try await clause.check(home.stores)
    }

    /// Two handles on one file stand for two processes; eight workers of each empty the queue together.
    @Test(.timeLimit(.minutes(30))) func twoProcessesDoEveryJobOnce() async throws {
        let home = try StoredHome()
        let queues = [JobRepository(home.database), JobRepository(try home.opened())]
        let count = 200
        for number in 1...count { _ = try await queues[number % 2].submit(.fixture(number), at: 1) }
        let done = try await withThrowingTaskGroup(of: [DocumentID].self) { group in
            for worker in 0..<8 {
                group.addTask {
                    var done: [DocumentID] = []
                    let queue = queues[worker % 2]
                    while let job = try await queue.claim(owner: "worker-\(worker)", at: 2) {
                        let number = (1...count).first { DocumentID.fixture($0) == job.documentID }
                        _ = try await queue.complete(job, with: .fixture(try #require(number)), at: 3)
                        done.append(job.documentID)
                    }
                    return done
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        #expect(done.count == count && Set(done).count == count)
        #expect(try await queues[0].counts() == [.queued: 0, .running: 0, .done: count, .failed: 0])
    }

    @Test func jobsOfAProcessThatDiedAreRecoveredByAnother() async throws {
        let home = try StoredHome()
        let owners = home.folder.path + "/owners"
        var dying: OwnerLock? = try OwnerLock(owner: "dying", directory: owners)
        let living = try OwnerLock(owner: "living", directory: owners)
        let first = JobRepository(home.database)
        for number in 1...2 { _ = try await first.submit(.fixture(number), at: 1) }
        _ = try await first.claim(owner: try #require(dying?.owner), at: 2)
        _ = try await first.claim(owner: living.owner, at: 2)
        let second = JobRepository(try home.opened())
        let isAlive: @Sendable (String) -> Bool = { OwnerLock.isAlive($0, in: owners) }
        #expect(try await second.recover(maximumAttempts: 3, at: 3, isAlive: isAlive) == 0)
        dying = nil
        #expect(try await second.recover(maximumAttempts: 3, at: 4, isAlive: isAlive) == 1)
        #expect(try await second.claim(owner: "next", at: 5)?.documentID == .fixture(1))
    }

    @Test func aDrainingTaskStillPutsItsWorkBack() async throws {
        let home = try StoredHome()
        let queue = JobRepository(home.database)
        let job = try await home.stores.begin(.fixture(1))
        let task = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await queue.release(job)
        }
        try await task.value
        #expect(try await queue.job(job.id)?.state == .queued)
    }

    @Test func aReadingThatBreaksARuleWritesNothing() async throws {
        let home = try StoredHome()
        let job = try await home.stores.begin(.fixture(1))
        var reading = Reading.fixture(1, children: [.fixture(2, parent: 1)])
        reading.document.pages[1].number = 0
        let failure = await #expect(throws: Failure.self) {
            try await home.stores.jobs.complete(job, with: reading, at: 2)
        }
        #expect(failure?.code == "invalid_record")
        #expect(try await home.stores.jobs.job(job.id)?.state == .running)
        #expect(try await home.stores.documents.record(.fixture(2)) == nil)
        #expect(try await home.stores.documents.record(.fixture(1))?.status == .queued)
    }
}
