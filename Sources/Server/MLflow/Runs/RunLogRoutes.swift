import HTTPTypes
import Operations
import Tracking

/// MLflow's calls that add to a run.
struct RunLogRoutes: Sendable {
    let calls: MLflowCalls
    let runs: RunOperations

    var routes: [Route] {
        [
            calls.send(.post, "/runs/log-metric", logMetric),
            calls.send(.post, "/runs/log-parameter", logParameter),
            calls.send(.post, "/runs/log-batch", logBatch),
            calls.send(.post, "/runs/set-tag", setTag),
            calls.send(.post, "/runs/delete-tag", removeTag),
            calls.send(.post, "/runs/log-inputs", logInputs),
            calls.send(.post, "/runs/outputs", logOutputs),
            calls.send(.post, "/runs/log-model", logModel),
        ]
    }

    private func logMetric(
        _ question: RunItemQuestion<MetricWire>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.log(RunLog(metrics: [question.item.point]), to: question.run.id)
        return EmptyAnswer()
    }

    private func logParameter(
        _ question: RunItemQuestion<KeyValueWire>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.log(RunLog(parameters: [question.item].values), to: question.run.id)
        return EmptyAnswer()
    }

    private func logBatch(
        _ question: RunItemQuestion<LogBatchQuestion>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.log(try question.item.log(), to: question.run.id)
        return EmptyAnswer()
    }

    private func setTag(
        _ question: RunItemQuestion<KeyValueWire>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.log(RunLog(tags: [question.item].values), to: question.run.id)
        return EmptyAnswer()
    }

    private func removeTag(
        _ question: RunItemQuestion<KeyValueWire>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.removeTag(question.item.key, of: question.run.id)
        return EmptyAnswer()
    }

    private func logInputs(
        _ question: RunItemQuestion<LogInputsQuestion>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.log(inputs: (question.item.datasets ?? []).map(\.input), to: question.run.id)
        return EmptyAnswer()
    }

    private func logOutputs(
        _ question: RunItemQuestion<LogOutputsQuestion>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        let models = (question.item.models ?? []).map { LoggedModelID(rawValue: $0.id) }
        try await runs.log(outputs: models, to: question.run.id)
        return EmptyAnswer()
    }

    /// Adds to the list of models in a tag, where clients look for them.
    private func logModel(
        _ question: RunItemQuestion<LogModelQuestion>,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await runs.record(model: question.item.json, of: question.run.id)
        return EmptyAnswer()
    }
}
