import ABTesting
import Operations

/// An A/B test and how far it has come.
struct ABTestWire: Encodable, Sendable {
    var name: String
    var state: ABTest.State
    var plan: ABTestPlan
    var createdAt: Timestamp
    /// Left out of a draft.
    var startedAt: Timestamp?
    /// When a fixed test may be decided; left out of a draft.
    var plannedEnd: Timestamp?
    /// Left out until it was stopped.
    var stoppedAt: Timestamp?
    var reason: String

    init(_ test: ABTest) {
        name = test.plan.name
        state = test.state
        plan = test.plan
        createdAt = Timestamp(test.createdAt)
        startedAt = test.startedAt.map { Timestamp($0) }
        plannedEnd = ABTestAnalysis.plannedEnd(of: test).map { Timestamp($0) }
        stoppedAt = test.stoppedAt.map { Timestamp($0) }
        reason = test.reason
    }

    private enum CodingKeys: String, CodingKey {
        case name, state, plan, reason
        case createdAt = "created_at"
        case startedAt = "started_at"
        case plannedEnd = "planned_end"
        case stoppedAt = "stopped_at"
    }
}

/// One page of tests, latest created first.
struct ABTestListWire: Encodable, Sendable {
    var experiments: [ABTestWire]
    /// Left out at the end.
    var nextCursor: String?

    private enum CodingKeys: String, CodingKey {
        case experiments
        case nextCursor = "next_cursor"
    }
}

/// Why a test is stopped.
struct ABTestStopWire: Decodable, Sendable {
    var reason: String?
}

/// Who is to be given a variant.
struct AssignmentRequest: Decodable, Sendable {
    var unit: String
    var slice: String?
    var prediction: String?

    private enum CodingKeys: String, CodingKey {
        case unit, slice
        case prediction = "prediction_id"
    }
}

/// The variant of a unit.
struct AssignmentWire: Encodable, Sendable {
    var unit: String
    var variant: String
    var model: String
    var assignedAt: Timestamp

    init(_ exposure: Exposure, _ variant: Variant) {
        unit = exposure.unit
        self.variant = variant.name
        model = variant.model
        assignedAt = Timestamp(exposure.time)
    }

    private enum CodingKeys: String, CodingKey {
        case unit, variant, model
        case assignedAt = "assigned_at"
    }
}

/// Exposures and outcomes, in one list.
struct ABTestRecordsWire: Decodable, Sendable {
    var records: [ABTestRecord]
}
