import Documents
package import Serving
import Testing
package import Tracking

/// Stores that look at the same, empty, place.
package struct EndpointsUnderTest: Sendable {
    package var endpoints: any EndpointStore
    package var models: any ModelRegistry
    package var ledger: any ModelLedger

    package init(endpoints: any EndpointStore, models: any ModelRegistry, ledger: any ModelLedger) {
        self.endpoints = endpoints
        self.models = models
        self.ledger = ledger
    }

    /// Registers versions 1 to `count` of the model `m`, of which the first is in production.
    package func register(_ count: Int) async throws {
        for byte in 1...count {
            let version = try await models.register(name: "m", data: [UInt8(byte)], runID: nil, by: Self.at(1))
            if byte == 1 { try await models.setAlias(ModelReference.production, to: version, by: Self.at(1)) }
        }
    }

    package static func at(_ time: Double) -> Attribution { Attribution(actor: "ada", time: time) }
}

/// What every store of endpoints does.
package enum EndpointStoreContract {
    package static let clauses: [ContractClause<EndpointsUnderTest>] = [
        .init("an endpoint comes back as it was put", endpointComesBack),
        .init("who knows an old revision changes nothing", oldRevisionIsRefused),
        .init("of many who change the same revision one does", oneOfManyChanges),
        .init("every change is told in the ledger", changesAreTold),
        .init("a version that is not there cannot answer", unknownVersionIsRefused),
        .init("a change needs a name and a reason", nameAndReasonAreChecked),
    ]

    private static func split(_ weight: Int) throws -> TrafficSplit {
        try TrafficSplit(
            arms: [
                .init(version: 2, role: .canary, weight: weight), .init(version: 3, role: .shadow, weight: 500),
                .init(version: 1, role: .stable, weight: TrafficSplit.whole - weight),
            ],
            salt: "salt"
        )
    }

    private static func endpointComesBack(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(3)
        #expect(try await stores.endpoints.endpoints().isEmpty)
        #expect(try await stores.endpoints.endpoint("m") == nil)
        let endpoint = Endpoint(ofModel: "m").with(try split(1_000))
        let stored = try await stores.endpoints.replace(endpoint, because: "a try", by: EndpointsUnderTest.at(5))
        #expect(stored.revision == 1 && stored.changedAt == 5 && stored.split == endpoint.split)
        #expect(try await stores.endpoints.endpoint("m") == stored)
        let other = Endpoint(name: "b", model: "m")
        let second = try await stores.endpoints.replace(other, because: "another", by: EndpointsUnderTest.at(6))
        #expect(try await stores.endpoints.endpoints() == [second, stored])
        let ended = try await stores.endpoints.replace(
            stored.with(nil),
            because: "over",
            by: EndpointsUnderTest.at(7)
        )
        #expect(ended.revision == 2 && ended.split == nil)
        #expect(try await stores.endpoints.endpoint("m") == ended)
    }

    private static func oldRevisionIsRefused(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(3)
        let fresh = Endpoint(ofModel: "m")
        let stored = try await stores.endpoints.replace(fresh, because: "first", by: EndpointsUnderTest.at(5))
        for stale in [fresh.with(try split(1)), Endpoint(name: "m", model: "m", revision: 2)] {
            let failure = await #expect(throws: Failure.self) {
                try await stores.endpoints.replace(stale, because: "late", by: EndpointsUnderTest.at(6))
            }
            #expect(failure?.code == "endpoint_changed")
        }
        #expect(try await stores.endpoints.endpoint("m") == stored)
        #expect(try await stores.ledger.history(of: "m").count { $0.kind == .trafficSet } == 1)
    }

    private static func oneOfManyChanges(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(3)
        let fresh = Endpoint(ofModel: "m")
        let winners = try await withThrowingTaskGroup(of: Bool.self) { group in
            for weight in 1...20 {
                let wanted = fresh.with(try split(weight))
                group.addTask {
                    do {
                        _ = try await stores.endpoints.replace(wanted, because: "race", by: EndpointsUnderTest.at(5))
                        return true
                    } catch let failure as Failure where failure.code == "endpoint_changed" {
                        return false
                    }
                }
            }
            return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
        }
        #expect(winners == 1)
        #expect(try await stores.endpoints.endpoint("m")?.revision == 1)
    }

    private static func changesAreTold(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(3)
        let endpoint = Endpoint(ofModel: "m").with(try split(1_000))
        let stored = try await stores.endpoints.replace(endpoint, because: "a; try", by: EndpointsUnderTest.at(5))
        let entry = try #require(try await stores.ledger.history(of: "m").last)
        #expect(entry.kind == .trafficSet && entry.actor == "ada" && entry.time == 5000)
        #expect(
            entry.detail
                == "m: revision 1, 2 canary 10 %, 3 shadow 5 %, 1 stable 90 %, salt salt; a; try"
        )
        #expect(TrafficNote(entry.detail)?.reason == "a; try")
        #expect(ServedVersions(try await stores.ledger.history(of: "m")).traffic == ["m": stored.traffic])
        guard case .intact = try await stores.ledger.verify(since: nil) else {
            Issue.record("the ledger does not hold")
            return
        }
    }

    private static func unknownVersionIsRefused(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(2)
        for endpoint in [Endpoint(ofModel: "m").with(try split(1_000)), Endpoint(ofModel: "n")] {
            await #expect(throws: TrackingError.self) {
                try await stores.endpoints.replace(endpoint, because: "a try", by: EndpointsUnderTest.at(5))
            }
        }
        #expect(try await stores.endpoints.endpoints().isEmpty)
    }

    private static func nameAndReasonAreChecked(_ stores: EndpointsUnderTest) async throws {
        try await stores.register(1)
        for (name, reason) in [("", "r"), ("a b", "r"), ("a:b", "r"), ("m", ""), ("m", "two\nlines")] {
            let failure = await #expect(throws: Failure.self) {
                try await stores.endpoints.replace(
                    Endpoint(name: name, model: "m"),
                    because: reason,
                    by: EndpointsUnderTest.at(5)
                )
            }
            #expect(failure?.code == "invalid_endpoint")
        }
    }
}
