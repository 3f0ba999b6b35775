import Documents
import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Tracking

/// The repository of models: what there is, and what is in memory.
struct ModelRepositoryRoutes: Sendable {
    let serving: ServingOperations
    /// The endpoint that has to answer whatever anyone says.
    let required: String
    let body: InferenceBody

    var routes: [Route] {
        [
            .post("/v2/repository/index", .role(.viewer), index),
            .post("/v2/repository/models/{model}/load", .role(.engineer), load),
            .post("/v2/repository/models/{model}/unload", .role(.engineer), unload),
        ]
    }

    private func index(_ request: Request, _ context: ServerContext) async throws -> Response {
        let bytes = try await body.bytes(of: request)
        let question = try bytes.isEmpty ? nil : JSONDecoder().decode(ModelRepositoryQuestion.self, from: Data(bytes))
        let entries = try await serving.index().map { listed in
            ModelRepositoryEntryWire(
                name: listed.version.name,
                version: "\(listed.version.version)",
                state: listed.isReady ? "READY" : "UNAVAILABLE",
                reason: listed.isReady ? "" : "not loaded"
            )
        }
        return try .json(question?.ready == true ? entries.filter { $0.state == "READY" } : entries)
    }

    private func load(_ request: Request, _ context: ServerContext) async throws -> Response {
        // Files and configurations that clients may send have no place here: models come from the registry.
        _ = try await body.bytes(of: request)
        try await serving.load(try context.modelName())
        return Response(status: .ok, headers: [.contentLength: "0"])
    }

    private func unload(_ request: Request, _ context: ServerContext) async throws -> Response {
        _ = try await body.bytes(of: request)
        try await serving.unload(try context.modelName(), except: required)
        return Response(status: .ok, headers: [.contentLength: "0"])
    }
}
