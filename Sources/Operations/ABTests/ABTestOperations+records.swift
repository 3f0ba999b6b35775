package import ABTesting

/// Units and what is measured of them.
extension ABTestOperations {
    /// Gives the unit its variant and keeps that it got it, durably, before anything is done with it.
    ///
    /// - Parameters:
    ///   - prediction: The prediction that the unit got or will get, if its id is known.
    ///   - slice: A part of all units that one may want to see alone; may be empty.
    package func assign(
        _ unit: String,
        in name: String,
        prediction: String? = nil,
        slice: String = ""
    ) async throws -> (exposure: Exposure, variant: Variant) {
        let test = try await test(name)
        guard test.state == .running else { throw ABTestError.wrongState(name, test.state) }
        let variant = Assignment.variant(of: unit, in: test.plan)
        let exposure = Exposure(unit: unit, variant: variant.name, prediction: prediction, slice: slice, time: now())
        try exposure.check(in: test.plan)
        try await store.expose([exposure], in: name)
        return (exposure, variant)
    }

    /// Keeps what was assigned or measured elsewhere; all of it or nothing.
    ///
    /// Exposures need a test that runs; outcomes are taken before, for what was measured then, and after, for they may be
    /// late.
    package func take(_ records: [ABTestRecord], in name: String) async throws {
        let test = try await test(name)
        guard records.count <= ABTestLimits.batch else {
            throw ABTestError.invalidRecord("there are more than \(ABTestLimits.batch) at once")
        }
        let time = now()
        let exposures = try records.compactMap { try $0.exposure(in: test.plan, at: time) }
        let outcomes = try records.compactMap { try $0.outcome(in: test.plan, at: time) }
        guard exposures.isEmpty || test.state == .running else { throw ABTestError.wrongState(name, test.state) }
        if !exposures.isEmpty { try await store.expose(exposures, in: name) }
        if !outcomes.isEmpty { try await store.record(outcomes, of: name) }
    }
}
