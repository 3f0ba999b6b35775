import Monitoring
import SQLiteStorage
import Testing

struct DriftReferenceRepositoryTests {
    @Test func theLatestReferenceOfAVersionStands() async throws {
        let home = try StoredHome()
        let store = DriftReferenceRepository(home.database)
        #expect(try await store.reference(of: "m", version: 1) == nil)
        var profile = DriftProfile()
        for words in [10.0, 20] {
            profile.add(["words": .number(words), "type": .category("pdf"), "ocr": .missing], predictedClass: "lease")
            let reference = DriftReference(model: "m", version: 1, profile: profile, keptAt: words)
            try await store.save(reference)
            let other = DriftReferenceRepository(try home.opened())
            #expect(try await other.reference(of: "m", version: 1) == reference)
        }
        #expect(try await store.reference(of: "m", version: 2) == nil)
    }
}
