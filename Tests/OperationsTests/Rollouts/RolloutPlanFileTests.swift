import Documents
import Operations
import Serving
import Testing

struct RolloutPlanFileTests {
    @Test func theExampleIsTheStandardPlan() throws {
        #expect(try RolloutPlanFile.plan(of: RolloutPlanFile.example, name: "example") == .standard)
        #expect(try RolloutPlanFile.plan(at: "") == .standard)
    }

    @Test func aPlanIsReadAsItStands() throws {
        let plan = try RolloutPlanFile.plan(
            of: """
                steps: [{weight: 0.5, for: 90s}, {weight: 100, for: 10m}]
                gates: {errors: {margin: 0.25, minimum: 40}, accuracy: {required: true}, latency: }
                false_rollback: 0.001
                """,
            name: "plan"
        )
        #expect(plan.steps == [.init(weight: 50, seconds: 90), .init(weight: 10_000, seconds: 600)])
        #expect(
            plan.gates == [
                Gate(.errors, margin: 0.0025, minimum: 40), Gate(.latency), Gate(.accuracy, isRequired: true),
            ]
        )
        #expect(plan.falseRollback == 0.001 && plan.falsePass == 0.05)
        #expect(abs(plan.gateAlpha - 0.001 / 3) < 1e-12)
    }

    @Test(arguments: [
        ("stages: []", "line 1: 'stages' is no field; there are steps, gates, false_rollback, false_pass."),
        ("steps: [{weight: 10}]", "line 1: a step below 100 percent needs 'for', the time for which it is watched."),
        ("steps: [{weight: 10, for: 1h}]", "line 1: the last step must have the 'weight' 100: all traffic."),
        (
            "steps: [{weight: 50, for: 1h}, {weight: 10, for: 1h}, {weight: 100}]",
            "line 1: the 'weight' of each step must be more than that of the step before."
        ),
        ("gates: {errors: {quantile: 0.9}}", "line 1: 'quantile' is no field; there are margin, minimum, required."),
        (
            "gates: {latency: {below: 0.9}}",
            "line 1: 'below' is no field; there are margin, minimum, required, quantile."
        ),
        ("gates: {errors: {margin: much}}", "line 1: 'margin' must be a number from 0.0 to 99.0."),
        ("steps: [{weight: 120, for: 1h}]", "line 1: 'weight' must be a number from 0.01 to 100.0."),
    ])
    func whatIsWrongIsSaidWithItsLine(text: String, complaint: String) {
        let failure = #expect(throws: Failure.self) { try RolloutPlanFile.plan(of: text, name: "plan.yaml") }
        #expect(failure?.code == "invalid_plan")
        #expect(failure?.message == "'plan.yaml', \(complaint)")
    }
}
