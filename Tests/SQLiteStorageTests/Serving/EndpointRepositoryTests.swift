import GRDB
import SQLiteStorage
import Serving
import TestSupport
import Testing
import Tracking

struct EndpointRepositoryTests {
    let home: StoredHome
    let stores: EndpointsUnderTest
    let catalog: CatalogRepository

    init() throws {
        home = try StoredHome()
        stores = EndpointsUnderTest(
            endpoints: EndpointRepository(home.database),
            models: ModelRepository(home.database, directory: home.folder.path + "/models"),
            ledger: LedgerRepository(home.database)
        )
        catalog = CatalogRepository(home.database, directory: home.folder.path + "/models")
    }

    @Test(arguments: EndpointStoreContract.clauses)
    func keepsTheContract(_ clause: ContractClause<EndpointsUnderTest>) async throws {
        try await clause.check(stores)
    }

    private func deploy() async throws -> Endpoint {
        try await stores.register(2)
        let split = try TrafficSplit(stable: 1, canary: 2, weight: 1_000, salt: "s")
        return try await stores.endpoints.replace(
            Endpoint(ofModel: "m").with(split),
            because: "a try",
            by: EndpointsUnderTest.at(2)
        )
    }

    @Test func aVersionThatAnswersIsNotRemoved() async throws {
        let endpoint = try await deploy()
        for version in [1, 2] {
            let error = await #expect(throws: TrackingError.self) {
                try await catalog.remove(version, of: "m", by: EndpointsUnderTest.at(3))
            }
            #expect(
                error?.message
                    == "Version \(version) of 'm' takes part in the traffic of the endpoint 'm'. End its rollout first."
            )
        }
        await #expect(throws: TrackingError.self) {
            try await catalog.removeModel("m", by: EndpointsUnderTest.at(3))
        }
        _ = try await stores.endpoints.replace(endpoint.with(nil), because: "over", by: EndpointsUnderTest.at(4))
        try await catalog.remove(2, of: "m", by: EndpointsUnderTest.at(5))
        try await catalog.removeModel("m", by: EndpointsUnderTest.at(6))
        #expect(try await stores.endpoints.endpoints().isEmpty)
        guard case .intact = try await stores.ledger.verify(since: nil) else {
            Issue.record("the ledger does not hold")
            return
        }
    }

    @Test(arguments: [
        "UPDATE endpoint_arms SET weight = 5000", "UPDATE endpoints SET revision = 7", "DELETE FROM endpoints",
    ])
    func trafficThatWasChangedPastTheLedgerIsNamed(sql: String) async throws {
        _ = try await deploy()
        try await DatabaseQueue(path: home.path).write { try $0.execute(sql: sql) }
        #expect(try await stores.ledger.verify(since: nil) == .unrecorded(model: "m", subject: "endpoint m"))
    }
}
