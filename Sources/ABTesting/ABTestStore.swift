/// Where A/B tests, the exposures of their units and their outcomes are kept.
///
/// What a call wrote survives kill -9 when it returns. Times are seconds since 1970.
package protocol ABTestStore: Sendable {
    /// Keeps a new test.
    ///
    /// - Throws: `ABTestError.nameTaken`.
    func create(_ test: ABTest) async throws
    func test(_ name: String) async throws -> ABTest?
    /// Latest created first, at most `limit`, created before the one of that name when one is given.
    func tests(limit: Int, after name: String?) async throws -> [ABTest]
    /// Writes the new state in place of the old one; false, and nothing happens, when the state is not `old` any more.
    func update(_ test: ABTest, from old: ABTest.State) async throws -> Bool

    /// Keeps exposures; a unit that is there keeps its first one, and is marked as mixed when the variant is another.
    ///
    /// - Throws: `ABTestError.tooManyUnits`, and keeps none.
    func expose(_ exposures: [Exposure], in test: String) async throws
    /// Exposes units that the endpoint of the test has answered since the last call, by the version that answered; each unit
    /// once, with its first prediction. A test without an endpoint has none.
    ///
    /// What answered at another share than the plan's is passed over: it was answered before the test's traffic was in place.
    ///
    /// - Parameter limit: The most predictions that are looked at.
    /// - Returns: How many were looked at; 0 at the end of the log.
    /// - Throws: `ABTestError.tooManyUnits`, and keeps none.
    func exposeAnswered(in test: ABTest, limit: Int) async throws -> Int
    /// Keeps outcomes, whether their unit was exposed already or not; one that repeats unit, metric and time is kept once,
    /// with the value that came last.
    ///
    /// - Throws: `ABTestError.tooManyOutcomes`, and keeps none.
    func record(_ outcomes: [Outcome], of test: String) async throws
    /// Units exposed until `time`, by variant in the plan's order, without mixed ones.
    func exposed(in test: ABTest, until time: Double) async throws -> [Int]
    /// All that is known of units exposed until `time`, whenever their outcomes came.
    ///
    /// A unit's prediction gives its latency, whether it failed (`errors`), its accuracy once feedback or a review has said what
    /// is true, its user satisfaction once feedback has rated it, its `value` by a value model, and under any other name what
    /// feedback says of that name; unless an outcome says so itself.
    func data(of test: ABTest, until time: Double) async throws -> ABTestData
}

/// What bounds a test.
package enum ABTestLimits {
    package static let units = 1_000_000
    /// Outcomes that are written, those written again included.
    package static let outcomes = 20_000_000
    /// Exposures or outcomes in one call.
    package static let batch = 10_000
    package static let tests = 10_000
}
