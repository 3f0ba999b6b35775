import Documents
import Mathematics
import Operations
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
}
