import Documents
import HTTPTypes
import Hummingbird
import Operations
import Serving
import Tracking

/// The Open Inference Protocol, version 2, with Triton's extensions: models asked by clients that exist.
struct InferenceRoutes: Sendable {
    private struct LiveWire: Encodable { var live = true }
    private struct ReadyWire: Encodable { var ready = true }
    private struct ModelReadyWire: Encodable {
        var name: String
        var ready: Bool
    }
    private struct ServerWire: Encodable {
        var name = "deedbox"
        var version = "2"
        var extensions = ["binary_tensor_data", "model_repository", "statistics", "model_configuration"]
    }

    let serving: ServingOperations
    let body: InferenceBody

    var routes: [Route] {
        [
            .get("/v2", .role(.viewer)) { _, _ in try .json(ServerWire()) },
            .get("/v2/health/live", .everyone) { _, _ in try .json(LiveWire()) },
            .get("/v2/health/ready", .everyone) { _, _ in try .json(ReadyWire()) },
            .get("/v2/models/stats", .role(.viewer)) { _, _ in
                try .json(InferenceStatisticsWire(models: serving.loaded.map { .init($0) }))
            },
        ]
            + ["/v2/models/{model}", "/v2/models/{model}/versions/{version}"].flatMap { model -> [Route] in
                [
                    .get(model, .role(.viewer), metadata),
                    .get(model + "/ready", .role(.viewer), ready),
                    .get(model + "/config", .role(.viewer), config),
                    .get(model + "/stats", .role(.viewer), statistics),
                    .post(model + "/infer", .role(.viewer), infer).quick,
                ]
            }
    }

    private func infer(_ request: Request, _ context: ServerContext) async throws -> Response {
        let header = request.headers[.inferenceHeaderLength]
        let length = header.map { Int($0) ?? -1 }
        let question = try InferenceRequest(try await body.bytes(of: request), headerLength: length)
        let name = try context.modelName()
        let samples = try ModelTensors.samples(of: question)
        let answers = try await serving.answer(
            samples,
            to: ServingQuestion(
                endpoint: name,
                version: try context.modelVersion(),
                unit: question.id.flatMap { $0.isEmpty ? nil : $0 },
                caller: context.caller.identity
            )
        )
        let response = InferenceResponse(
            model: name,
            version: answers[0].version.version.version,
            id: question.id,
            outputs: try question.wanted(of: ModelTensors.tensors(of: answers))
        )
        return Self.response(response)
    }

    private static func response(_ response: InferenceResponse) -> Response {
        let (bytes, headerLength) = response.body()
        guard let headerLength else { return .bytes(bytes, mediaType: "application/json") }
        var answer = Response.bytes(bytes, mediaType: "application/octet-stream")
        answer.headers[.inferenceHeaderLength] = "\(headerLength)"
        return answer
    }

    private func metadata(_ request: Request, _ context: ServerContext) async throws -> Response {
        let served = try await version(context)
        let answering = try await serving.standing(of: served.version.name)?.versions.map(\.version.version) ?? []
        let versions = Set(answering + [served.version.version]).sorted()
        return try .json(InferenceMetadataWire(served, versions: versions))
    }

    private func ready(_ request: Request, _ context: ServerContext) async throws -> Response {
        let name = try context.modelName()
        do {
            _ = try await version(context)
            return try .json(ModelReadyWire(name: name, ready: true))
        } catch let failure as Failure where failure.code != "invalid_parameter" {
            return try .json(ModelReadyWire(name: name, ready: false), status: .badRequest)
        }
    }

    private func config(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(InferenceConfigWire(try await version(context)))
    }

    private func statistics(_ request: Request, _ context: ServerContext) async throws -> Response {
        try .json(InferenceStatisticsWire(models: [.init(try await version(context))]))
    }

    private func version(_ context: ServerContext) async throws -> ServedVersion {
        try await serving.version(try context.modelVersion(), at: try context.modelName())
    }
}

extension ServerContext {
    /// The model that the address names.
    func modelName() throws -> String { try parameters.require("model") }

    /// The version that the address names; nil when it names none.
    ///
    /// - Throws: `Failure` with code `invalid_parameter`.
    func modelVersion() throws -> Int? {
        guard let text = parameters.get("version") else { return nil }
        guard let number = Int(text), number > 0 else {
            throw Failure(
                code: "invalid_parameter",
                message: "'\(text.prefix(40))' is no version; versions are numbers from 1."
            )
        }
        return number
    }
}
