import Search
import TestSupport
import Testing

struct InMemoryPassageIndexTests {
    @Test(arguments: PassageIndexContract.checks)
    func keepsTheContract(_ check: PassageIndexContract.Check) async throws {
        try await check.run { InMemoryPassageIndex($0) }
    }
}
