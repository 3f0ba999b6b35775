import Documents
import SQLiteStorage
import TestSupport
import Testing

struct APIKeyRepositoryTests {
    @Test(arguments: APIKeyStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<any APIKeyStore>) async throws {
        let home = try StoredHome()
        try await clause.check(APIKeyRepository(home.database))
    }

    @Test func rolesAscend() {
        #expect(AccessRole.allCases == AccessRole.allCases.sorted())
        #expect(AccessRole.viewer < .reviewer && AccessRole.engineer < .admin)
    }
}
