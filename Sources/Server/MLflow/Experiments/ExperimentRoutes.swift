import HTTPTypes
import Operations
import Tracking

/// MLflow's calls about experiments.
struct ExperimentRoutes: Sendable {
    let calls: MLflowCalls
    let experiments: ExperimentOperations

    var routes: [Route] {
        [
            calls.send(.post, "/experiments/create", create),
            calls.get("/experiments/get", get),
            calls.get("/experiments/get-by-name", getByName),
            calls.ask("/experiments/search", search),
            calls.send(.post, "/experiments/update", update),
            calls.send(.post, "/experiments/delete", delete),
            calls.send(.post, "/experiments/restore", restore),
            calls.send(.post, "/experiments/set-experiment-tag", setTag),
            calls.send(.post, "/experiments/delete-experiment-tag", removeTag),
        ]
    }

    private func create(
        _ question: NewExperimentQuestion,
        _ context: ServerContext
    ) async throws -> NewExperimentAnswer {
        let made = try await experiments.create(name: question.name, tags: (question.tags ?? []).values)
        return NewExperimentAnswer(id: "\(made.id)")
    }

    private func get(_ query: QueryParameters, _ context: ServerContext) async throws -> ExperimentAnswer {
        let id = try ExperimentID(wire: try query.required("experiment_id"))
        return ExperimentAnswer(experiment: ExperimentWire(try await experiments.experiment(id)))
    }

    private func getByName(_ query: QueryParameters, _ context: ServerContext) async throws -> ExperimentAnswer {
        let found = try await experiments.experiment(named: try query.required("experiment_name"))
        return ExperimentAnswer(experiment: ExperimentWire(found))
    }

    private func search(_ question: SearchQuestion, _ context: ServerContext) async throws -> ExperimentListAnswer {
        let page = try await experiments.search(
            try question.query(as: .experiments, atMost: TrackingLimits.pageOfRuns)
        )
        return ExperimentListAnswer(
            experiments: page.items.map(ExperimentWire.init),
            nextPageToken: page.nextToken
        )
    }

    private func update(_ question: ExperimentQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        if let name = question.newName { try await experiments.rename(try question.experiment(), to: name) }
        return EmptyAnswer()
    }

    private func delete(_ question: ExperimentQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await experiments.setLifecycle(.deleted, of: try question.experiment())
        return EmptyAnswer()
    }

    private func restore(_ question: ExperimentQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await experiments.setLifecycle(.active, of: try question.experiment())
        return EmptyAnswer()
    }

    private func setTag(_ question: ExperimentQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await experiments.setTag(question.key ?? "", to: question.value ?? "", of: try question.experiment())
        return EmptyAnswer()
    }

    private func removeTag(_ question: ExperimentQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await experiments.setTag(question.key ?? "", to: nil, of: try question.experiment())
        return EmptyAnswer()
    }
}
