import Documents
import HTTPTypes
import Hummingbird
import Tracking

/// The models that are registered.
struct ModelRoutes: Sendable {
    let models: any ModelRegistry

    var routes: [Route] {
        [.get("/v1/models", .role(.viewer), list)]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let versions = try await models.versions(of: nil)
        var production: Set<ModelVersion> = []
        for name in Set(versions.map(\.name)) {
            if let version = try await models.version(alias: ModelReference.production, of: name) {
                production.insert(version)
            }
        }
        return try .json(
            ModelListWire(models: versions.map { ModelWire($0, isInProduction: production.contains($0)) })
        )
    }
}
