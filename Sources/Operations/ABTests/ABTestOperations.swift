package import ABTesting
package import Serving
package import Tracking

/// What one can do with A/B tests.
///
/// Errors about what was asked are `ABTestError`s, among them that a test is missing.
package struct ABTestOperations: Sendable {
    /// Tests in one page of a listing.
    package static let mostListed = 200

    let store: any ABTestStore
    let endpoints: any EndpointStore
    let models: any ModelRegistry
    let now: @Sendable () -> Double

    package init(
        store: any ABTestStore,
        endpoints: any EndpointStore,
        models: any ModelRegistry,
        now: @escaping @Sendable () -> Double
    ) {
        self.store = store
        self.endpoints = endpoints
        self.models = models
        self.now = now
    }

    /// Keeps a plan as a draft.
    package func create(_ plan: ABTestPlan) async throws -> ABTest {
        let test = ABTest(plan: plan, createdAt: now())
        try await store.create(test)
        return test
    }

    /// Latest created first, those after the one of that name.
    package func list(limit: Int, after name: String?) async throws -> [ABTest] {
        try await store.tests(limit: min(limit, Self.mostListed), after: name)
    }

    package func test(_ name: String) async throws -> ABTest {
        guard let test = try await store.test(name) else { throw ABTestError.missing(name) }
        return test
    }

    /// Begins a draft: from now on units are assigned, at its endpoint where it has one.
    ///
    /// - Throws: also `Failure` with code `endpoint_in_use`, `endpoint_changed` or `invalid_experiment`.
    package func start(_ name: String, by actor: String) async throws -> ABTest {
        let draft = try await test(name)
        if draft.state == .draft { try await take(draft, by: actor) }
        return try await change(name) { test, time throws(ABTestError) in try test.start(at: time) }
    }

    /// Ends a test and gives its endpoint back; outcomes of its units are still taken.
    package func stop(_ name: String, because reason: String, by actor: String) async throws -> ABTest {
        let reason = String(reason.prefix(Self.longestReason))
        try await expose(try await test(name))
        let stopped = try await change(name) { test, time throws(ABTestError) in
            try test.stop(because: reason, at: time)
        }
        try await giveBack(stopped, because: reason, by: actor)
        return stopped
    }

    /// What the test says now.
    ///
    /// What came after the planned end of a fixed test is left out, unless it lacked samples then: going on until a
    /// difference shows would be looking more than once.
    package func analyze(_ name: String) async throws -> ABTestResult {
        let test = try await test(name)
        try await expose(test)
        let time = now()
        let data = try await store.data(of: test, until: try await end(of: test, at: time))
        return ABTestAnalysis.result(of: test, data: data, at: time)
    }

    private static let longestReason = 2000

    private func end(of test: ABTest, at time: Double) async throws -> Double {
        let end = ABTestAnalysis.end(of: test, at: time)
        guard test.plan.look == .fixed, let planned = ABTestAnalysis.plannedEnd(of: test), planned < end else {
            return end
        }
        let exposed = try await store.exposed(in: test, until: planned)
        let fewest = zip(exposed, test.plan.variants).filter { $0.1.weight > 0 }.map(\.0).min() ?? 0
        return fewest >= test.plan.minimumSamples ? planned : end
    }

    private func change(
        _ name: String,
        _ body: (inout ABTest, Double) throws(ABTestError) -> Void
    ) async throws -> ABTest {
        var test = try await test(name)
        let old = test.state
        try body(&test, now())
        guard try await store.update(test, from: old) else {
            // Another process was quicker.
            throw ABTestError.wrongState(name, try await self.test(name).state)
        }
        return test
    }
}
