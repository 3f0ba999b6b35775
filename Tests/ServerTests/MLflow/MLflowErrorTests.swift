import Documents
import Operations
import Server
import Testing

/// Errors as MLflow's clients read them: the status decides whether they try again, the code which exception they raise.
struct MLflowErrorTests {
    private static let invalid = "INVALID_PARAMETER_VALUE"
    private static let missing = "RESOURCE_DOES_NOT_EXIST"

    /// A question that cannot be answered.
    struct Case: CustomTestStringConvertible, Sendable {
        var method = "POST"
        var path: String
        var body = "{}"
        var status: Int
        var code: String

        var testDescription: String { "\(method) \(path) \(body)" }
    }

    @Test(arguments: [
        Case(method: "GET", path: "/experiments/get?experiment_id=77", status: 404, code: missing),
        Case(method: "GET", path: "/experiments/get?experiment_id=x", status: 404, code: missing),
        Case(method: "GET", path: "/experiments/get", status: 400, code: invalid),
        Case(method: "GET", path: "/nothing", status: 404, code: "ENDPOINT_NOT_FOUND"),
        Case(method: "GET", path: "/runs/create", status: 405, code: invalid),
        Case(path: "/experiments/create", body: #"{"name": "Default"}"#, status: 400, code: "RESOURCE_ALREADY_EXISTS"),
        Case(path: "/experiments/create", body: #"{"name": ""}"#, status: 400, code: invalid),
        Case(path: "/experiments/create", body: "{}", status: 400, code: invalid),
        Case(path: "/experiments/create", body: "{", status: 400, code: invalid),
        Case(path: "/experiments/delete", body: #"{"experiment_id": "0"}"#, status: 400, code: invalid),
        Case(path: "/runs/get", status: 405, code: invalid),
        Case(path: "/runs/delete", body: #"{"run_id": "x"}"#, status: 404, code: missing),
        Case(path: "/runs/update", body: #"{"run_id": "x", "status": "TIRED"}"#, status: 400, code: invalid),
        Case(path: "/runs/search", body: #"{"filter": "metrics.x >"}"#, status: 400, code: invalid),
        Case(path: "/runs/search", body: #"{"max_results": 50001}"#, status: 400, code: invalid),
        Case(path: "/runs/search", body: #"{"run_view_type": "SOME"}"#, status: 400, code: invalid),
        Case(path: "/runs/search", body: #"{"page_token": "x"}"#, status: 400, code: invalid),
        Case(
            path: "/model-versions/create",
            body: #"{"name": "m", "source": "/etc/passwd"}"#,
            status: 400,
            code: invalid
        ),
        Case(
            path: "/model-versions/create",
            body: #"{"name": "m", "source": "s3://b/k"}"#,
            status: 404,
            code: missing
        ),
        Case(path: "/registered-models/create", body: #"{"name": "a/b"}"#, status: 400, code: invalid),
    ])
    func anErrorHasTheCodeAndTheStatusOfMLflow(_ question: Case) async throws {
        let server = try TestServer()
        let path = "/api/2.0/mlflow" + question.path
        let answer =
            question.method == "GET"
            ? try await server.get(path) : try await server.post(path, json: question.body)
        #expect(answer.status == question.status)
        let body = try answer.json()
        #expect(body["error_code"]?.string == question.code)
        #expect(body["message"]?.string?.isEmpty == false)
    }

    @Test func aKeyIsAskedForInTheirWords() async throws {
        let server = try TestServer(configuration: ServerConfiguration(port: 0, keyPolicy: .always))
        let anonymous = try await server.post("/api/2.0/mlflow/runs/search", json: "{}")
        #expect(anonymous.status == 401)
        #expect(try anonymous.json()["error_code"]?.string == "UNAUTHENTICATED")
        var random = SystemRandomNumberGenerator()
        let viewer = try await server.keys.create(name: "reader", role: .viewer, using: &random)
        let headers = ["Authorization": "Bearer \(viewer.secret)"]
        #expect(try await server.post("/api/2.0/mlflow/runs/search", json: "{}", headers: headers).status == 200)
        let write = try await server.post("/api/2.0/mlflow/runs/create", json: "{}", headers: headers)
        #expect(write.status == 403)
        #expect(try write.json()["error_code"]?.string == "PERMISSION_DENIED")
        #expect(try await server.get("/health").text == "OK")
    }
}
