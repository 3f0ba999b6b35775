import ABTesting
import Serving
import Tracking

/// What an A/B test does to the traffic of its endpoint.
struct EndpointTest: Sendable {
    let name: String
    let endpoint: String
    let model: String
    /// Assigns as `Assignment` does, for its salt is the test's name.
    let split: TrafficSplit
    /// The version of the first variant.
    let control: Int

    /// Nil of a test whose units are assigned by hand.
    ///
    /// - Throws: `Failure` with code `invalid_split`.
    init?(_ plan: ABTestPlan) throws {
        guard !plan.endpoint.isEmpty, let first = plan.variants.first, let model = first.modelName,
            let control = first.version
        else { return nil }
        self.model = model
        self.control = control
        name = plan.name
        endpoint = plan.endpoint
        split = try TrafficSplit(
            arms: plan.variants.enumerated().map { place, variant in
                TrafficSplit.Arm(
                    version: variant.version ?? 0,
                    role: place == 0 ? .stable : .canary,
                    weight: variant.weight
                )
            },
            salt: plan.name
        )
    }

    /// Whether the endpoint's traffic is that of the test.
    func holds(_ endpoint: Endpoint?) -> Bool { endpoint?.split?.salt == name }
}
