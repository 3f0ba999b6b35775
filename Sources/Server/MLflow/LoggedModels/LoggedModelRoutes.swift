import HTTPTypes
import Hummingbird
import Operations
import Tracking

/// MLflow's calls about models as runs leave them.
struct LoggedModelRoutes: Sendable {
    let calls: MLflowCalls
    let models: LoggedModelOperations

    var routes: [Route] {
        [
            calls.send(.post, "/logged-models", create),
            calls.ask("/logged-models/search", search),
            calls.get("/logged-models/{id}", get),
            calls.send(.patch, "/logged-models/{id}", finish),
            calls.send(.delete, "/logged-models/{id}", delete),
            calls.send(.patch, "/logged-models/{id}/tags", setTags),
            calls.send(.delete, "/logged-models/{id}/tags/{key}", removeTag),
            calls.send(.post, "/logged-models/{id}/params", logParameters),
        ]
    }

    private func create(
        _ question: NewLoggedModelQuestion,
        _ context: ServerContext
    ) async throws -> LoggedModelAnswer {
        LoggedModelAnswer(
            try await models.create(
                name: question.name ?? "",
                type: question.type ?? "",
                experiment: try ExperimentID(wire: question.experiment),
                run: question.run,
                parameters: try (question.params ?? []).parameters(),
                tags: (question.tags ?? []).values
            )
        )
    }

    private func search(
        _ question: LoggedModelSearchQuestion,
        _ context: ServerContext
    ) async throws -> LoggedModelListAnswer {
        var experiments: [ExperimentID] = []
        for text in question.experiments ?? [] { experiments.append(try ExperimentID(wire: text)) }
        let page = try await models.search(experiments, try question.query())
        return LoggedModelListAnswer(models: page.items.map(LoggedModelWire.init), nextPageToken: page.nextToken)
    }

    private func get(_ query: QueryParameters, _ context: ServerContext) async throws -> LoggedModelAnswer {
        LoggedModelAnswer(try await models.model(context.loggedModelID))
    }

    private func finish(
        _ question: LoggedModelStatusQuestion,
        _ context: ServerContext
    ) async throws -> LoggedModelAnswer {
        let status = try LoggedModel.Status(wire: question.status)
        return LoggedModelAnswer(try await models.setStatus(status, of: context.loggedModelID))
    }

    private func delete(_ context: ServerContext) async throws -> EmptyAnswer {
        try await models.remove(context.loggedModelID)
        return EmptyAnswer()
    }

    private func setTags(
        _ question: LoggedModelTagsQuestion,
        _ context: ServerContext
    ) async throws -> LoggedModelAnswer {
        LoggedModelAnswer(try await models.setTags(question.tags.values, of: context.loggedModelID))
    }

    private func removeTag(_ context: ServerContext) async throws -> EmptyAnswer {
        try await models.removeTag(context.parameters.get("key") ?? "", of: context.loggedModelID)
        return EmptyAnswer()
    }

    private func logParameters(
        _ question: LoggedModelParametersQuestion,
        _ context: ServerContext
    ) async throws -> EmptyAnswer {
        try await models.log(parameters: try question.params.parameters(), to: context.loggedModelID)
        return EmptyAnswer()
    }
}

extension ServerContext {
    /// The logged model that `{id}` names.
    fileprivate var loggedModelID: LoggedModelID { LoggedModelID(rawValue: parameters.get("id") ?? "") }
}
