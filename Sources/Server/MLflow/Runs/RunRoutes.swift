import HTTPTypes
import Operations
import Tracking

/// MLflow's calls about runs as a whole.
struct RunRoutes: Sendable {
    let calls: MLflowCalls
    let runs: RunOperations

    var routes: [Route] {
        [
            calls.send(.post, "/runs/create", create),
            calls.get("/runs/get", get),
            calls.ask("/runs/search", search),
            calls.send(.post, "/runs/update", update),
            calls.send(.post, "/runs/delete", delete),
            calls.send(.post, "/runs/restore", restore),
            calls.get("/metrics/get-history", history),
        ]
    }

    private func create(_ question: NewRunQuestion, _ context: ServerContext) async throws -> RunAnswer {
        RunAnswer(run: RunWire(try await runs.start(try question.draft())))
    }

    private func get(_ query: QueryParameters, _ context: ServerContext) async throws -> RunAnswer {
        RunAnswer(run: RunWire(try await runs.run(try RunKey(query).id)))
    }

    private func search(_ question: SearchQuestion, _ context: ServerContext) async throws -> RunListAnswer {
        let page = try await runs.search(
            try question.experiments(),
            try question.query(as: .runs, atMost: TrackingLimits.pageOfRuns)
        )
        return RunListAnswer(runs: page.items.map(RunWire.init), nextPageToken: page.nextToken)
    }

    private func update(_ question: RunUpdateQuestion, _ context: ServerContext) async throws -> RunInfoAnswer {
        let run = try await runs.update(question.run.id, try question.update())
        return RunInfoAnswer(info: RunInfoWire(run))
    }

    private func delete(_ question: RunKey, _ context: ServerContext) async throws -> EmptyAnswer {
        try await runs.setLifecycle(.deleted, of: question.id)
        return EmptyAnswer()
    }

    private func restore(_ question: RunKey, _ context: ServerContext) async throws -> EmptyAnswer {
        try await runs.setLifecycle(.active, of: question.id)
        return EmptyAnswer()
    }

    private func history(_ query: QueryParameters, _ context: ServerContext) async throws -> MetricListAnswer {
        let metric = try query.required("metric_key")
        let page = try await runs.history(
            of: metric,
            run: try RunKey(query).id,
            limit: try query.integer(
                "max_results",
                in: 1...TrackingLimits.pageOfMetrics,
                default: TrackingLimits.pageOfMetrics
            ),
            after: query["page_token"]
        )
        return MetricListAnswer(
            metrics: page.items.map { MetricWire(key: metric, $0) },
            nextPageToken: page.nextToken
        )
    }
}
