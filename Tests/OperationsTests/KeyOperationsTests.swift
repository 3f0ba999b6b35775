import Documents
import Mathematics
import Operations
import Synchronization
import TestSupport
import Testing

struct KeyOperationsTests {
    let store: TestStore
    let keys: KeyOperations

    init() throws {
        store = try TestStore()
        keys = KeyOperations(keys: store.keys, now: TestStore.now, makeID: TestStore.makeID)
    }

    @Test func aKeyOpensUntilItIsRevoked() async throws {
        var random = SeededRandom(seed: 1)
        let made = try await keys.create(name: "desk", role: .reviewer, using: &random)
        #expect(made.secret.hasPrefix("dbx_") && made.secret.count == 68)
        #expect(try await keys.authenticate(made.secret)?.role == .reviewer)
        try await keys.revoke(made.record.id)
        #expect(try await keys.authenticate(made.secret) == nil)
    }

    @Test func theSecretIsNotKept() async throws {
        var random = SeededRandom(seed: 1)
        let made = try await keys.create(name: "desk", role: .viewer, using: &random)
        for record in try await keys.list() {
            #expect(!record.sha256.contains(made.secret) && record.sha256 != made.secret)
        }
    }

    @Test(arguments: ["", "dbx_", "dbx_0000", "Bearer x"])
    func whatIsNoKeyOpensNothing(_ secret: String) async throws {
        #expect(try await keys.authenticate(secret) == nil)
    }

    @Test func anUnknownKeyCannotBeRevoked() async throws {
        let failure = try await #require(throws: Failure.self) { try await keys.revoke("none") }
        #expect(failure.code == "key_not_found")
    }

    @Test func whatAnotherProcessRevokesIsRefusedSoon() async throws {
        let clock = Clock()
        let keys = KeyOperations(keys: store.keys, now: { clock.time.withLock { $0 } }, makeID: TestStore.makeID)
        var random = SeededRandom(seed: 1)
        let made = try await keys.create(name: "desk", role: .viewer, using: &random)
        #expect(keys.knownKey(made.secret) == nil)
        #expect(try await keys.authenticate(made.secret) == made.record)
        try await self.keys.revoke(made.record.id)
        #expect(keys.knownKey(made.secret) == made.record)
        // A clock that is set back does not make it last.
        for (seconds, step) in [(-1.0, 1.0), (0.021, 0)] {
            clock.time.withLock { $0 += seconds }
            #expect(keys.knownKey(made.secret) == nil)
            clock.time.withLock { $0 += step }
        }
        #expect(try await keys.authenticate(made.secret) == nil)
    }

    private final class Clock: Sendable {
        let time = Mutex(1_700_000_000.0)
    }
}
