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
        try .json(ModelListWire(models: try await models.versions(of: nil).map(ModelWire.init)))
    }
}
