import HTTPTypes
import Operations
import Tracking

/// MLflow's calls about versions of registered models.
struct ModelVersionRoutes: Sendable {
    let calls: MLflowCalls
    let registry: RegistryOperations

    var routes: [Route] {
        [
            calls.send(.post, "/model-versions/create", create),
            calls.get("/model-versions/get", get),
            calls.get("/model-versions/search", search),
            calls.get("/model-versions/get-download-uri", filesAddress),
            calls.send(.patch, "/model-versions/update", describe),
            calls.send(.delete, "/model-versions/delete", delete),
            calls.send(.post, "/model-versions/transition-stage", setStage),
            calls.send(.post, "/model-versions/set-tag", setTag),
            calls.send(.delete, "/model-versions/delete-tag", removeTag),
        ]
    }

    private func create(_ question: NewVersionQuestion, _ context: ServerContext) async throws -> ModelVersionAnswer {
        ModelVersionAnswer(try await registry.register(question.draft, by: context.caller.name))
    }

    private func get(_ query: QueryParameters, _ context: ServerContext) async throws -> ModelVersionAnswer {
        ModelVersionAnswer(try await registry.version(try query.version(), of: try query.required("name")))
    }

    private func search(_ query: QueryParameters, _ context: ServerContext) async throws -> ModelVersionListAnswer {
        let page = try await registry.searchVersions(
            try SearchQuestion(query).query(as: .modelVersions, limit: 10_000, atMost: TrackingLimits.pageOfVersions)
        )
        return ModelVersionListAnswer(
            versions: page.items.map(ModelVersionWire.init),
            nextPageToken: page.nextToken
        )
    }

    private func filesAddress(_ query: QueryParameters, _ context: ServerContext) async throws -> DownloadAnswer {
        DownloadAnswer(
            address: try await registry.filesAddress(of: try query.version(), of: try query.required("name"))
        )
    }

    private func describe(_ question: VersionQuestion, _ context: ServerContext) async throws -> ModelVersionAnswer {
        ModelVersionAnswer(
            try await registry.describe(question.number, of: question.name, as: question.description ?? "")
        )
    }

    private func delete(_ question: VersionQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.remove(question.number, of: question.name, by: context.caller.name)
        return EmptyAnswer()
    }

    private func setStage(_ question: VersionQuestion, _ context: ServerContext) async throws -> ModelVersionAnswer {
        ModelVersionAnswer(
            try await registry.setStage(
                try ModelStage(question.stage ?? ""),
                of: question.number,
                of: question.name,
                archivesOthers: question.archivesOthers ?? false,
                by: context.caller.name
            )
        )
    }

    private func setTag(_ question: VersionQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.setTag(
            question.key ?? "",
            to: question.value ?? "",
            of: question.number,
            of: question.name
        )
        return EmptyAnswer()
    }

    private func removeTag(_ question: VersionQuestion, _ context: ServerContext) async throws -> EmptyAnswer {
        try await registry.setTag(question.key ?? "", to: nil, of: question.number, of: question.name)
        return EmptyAnswer()
    }
}

extension QueryParameters {
    /// The number of a version.
    fileprivate func version() throws -> Int {
        _ = try required("version")
        return try integer("version", in: 1...Int(Int32.max), default: 1)
    }
}
