import HTTPTypes
import Operations
import Tracking

/// MLflow's calls about registered models and their aliases.
struct RegisteredModelRoutes: Sendable {
    let calls: MLflowCalls
    let registry: RegistryOperations

    var routes: [Route] {
        [
            calls.send(.post, "/registered-models/create", create),
            calls.get("/registered-models/get", get),
            calls.get("/registered-models/search", search),
            calls.send(.post, "/registered-models/rename", rename),
            calls.send(.patch, "/registered-models/update", describe),
            calls.send(.delete, "/registered-models/delete", delete),
            calls.send(.post, "/registered-models/set-tag", setTag),
            calls.send(.delete, "/registered-models/delete-tag", removeTag),
            calls.ask("/registered-models/get-latest-versions", latestVersions),
            calls.send(.post, "/registered-models/alias", setAlias),
            calls.get("/registered-models/alias", getByAlias),
            calls.send(.delete, "/registered-models/alias", removeAlias),
        ]
    }

    private func create(
        _ question: RegisteredModelQuestion,
        _ context: ServerContext
    ) async throws -> RegisteredModelAnswer {
        RegisteredModelAnswer(
            try await registry.createModel(
                question.name,
                description: question.description ?? "",
                tags: (question.tags ?? []).values
            )
        )
    }

    private func get(_ query: QueryParameters, _ context: ServerContext) async throws -> RegisteredModelAnswer {
        RegisteredModelAnswer(try await registry.model(try query.required("name")))
    }

    private func search(_ query: QueryParameters, _ context: ServerContext) async throws -> RegisteredModelListAnswer {
        let page = try await registry.searchModels(
            try SearchQuestion(query).query(as: .registeredModels, limit: 100, atMost: TrackingLimits.pageOfModels)
        )
        return RegisteredModelListAnswer(
            models: page.items.map(RegisteredModelWire.init),
            nextPageToken: page.nextToken
        )
    }

    private func rename(
        _ question: RegisteredModelQuestion,
        _ context: ServerContext
    ) async throws -> RegisteredModelAnswer {
        RegisteredModelAnswer(
            try await registry.renameModel(question.name, to: question.newName ?? "", by: context.caller.name)
        )
    }

    private func describe(
        _ question: RegisteredModelQuestion,
        _ context: ServerContext
    ) async throws -> RegisteredModelAnswer {
        RegisteredModelAnswer(try await registry.describeModel(question.name, as: question.description ?? ""))
    }

    private func delete(_ question: RegisteredModelQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.removeModel(question.name, by: context.caller.name)
        return EmptyAnswer()
    }

    private func setTag(_ question: RegisteredModelQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.setTag(question.key ?? "", to: question.value ?? "", ofModel: question.name)
        return EmptyAnswer()
    }

    private func removeTag(_ question: RegisteredModelQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.setTag(question.key ?? "", to: nil, ofModel: question.name)
        return EmptyAnswer()
    }

    private func latestVersions(
        _ question: RegisteredModelQuestion,
        _ context: ServerContext
    ) async throws -> ModelVersionListAnswer {
        var latest = try await registry.model(question.name).latest
        if let stages = question.stages, !stages.isEmpty {
            let wanted = try stages.map { try ModelStage($0) }
            latest.removeAll { !wanted.contains($0.stage) }
        }
        return ModelVersionListAnswer(versions: latest.map(ModelVersionWire.init))
    }

    private func setAlias(_ question: VersionQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.setAlias(
            question.alias ?? "",
            of: question.name,
            to: question.number,
            by: context.caller.name
        )
        return EmptyAnswer()
    }

    private func getByAlias(_ query: QueryParameters, _ context: ServerContext) async throws -> ModelVersionAnswer {
        let (name, alias) = (try query.required("name"), try query.required("alias"))
        return ModelVersionAnswer(try await registry.version(alias: alias, of: name))
    }

    private func removeAlias(_ question: AliasQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.removeAlias(question.alias, of: question.name, by: context.caller.name)
        return EmptyAnswer()
    }
}
