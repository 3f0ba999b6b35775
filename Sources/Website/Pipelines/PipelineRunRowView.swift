import Pipelines

/// A run in a list.
struct PipelineRunRowView: Sendable {
    var path: String
    var id: String
    var pipeline: String
    var state: String
    var isAlarming: Bool
    var isGood: Bool
    var cause: String
    var failure: String?
    var created: Moment
    var took: String

    init(_ run: PipelineRun, _ phrasing: Phrasing) {
        path = "/pipelines/runs/\(run.id)"
        id = String(run.id.prefix(8))
        pipeline = run.pipeline
        state = run.isCancelWanted && !run.state.isFinal ? "canceling" : run.state.rawValue
        isAlarming = run.state == .failed
        isGood = run.state == .succeeded
        let kind = run.cause.kind.rawValue.replacing("_", with: " ")
        cause = run.cause.detail.isEmpty ? kind : "\(kind), \(run.cause.detail)"
        failure = run.failure.isEmpty ? nil : run.failure
        created = phrasing.moment(run.createdAt)
        took = run.startedAt.map { phrasing.stretch((run.endedAt ?? phrasing.now) - $0) } ?? "–"
    }
}
