import HTTPTypes
import Hummingbird

/// An error as clients of MLflow see it.
struct MLflowError: Encodable, Hashable, Sendable {
    private static let prefixes = ["/api/2.0/mlflow", "/api/3.0/mlflow"]

    var code: String
    var status: Int
    var message: String

    private enum CodingKeys: String, CodingKey {
        case code = "error_code"
        case message
    }

    /// Whether such a client is at the other end.
    static func isExpected(at path: String) -> Bool { prefixes.contains { path.hasPrefix($0) } }

    init(_ problem: Problem) {
        code = Self.code(of: problem)
        // MLflow knows no 422.
        status = problem.status == 422 ? 400 : problem.status
        message = problem.detail
    }

    private static func code(of problem: Problem) -> String {
        switch problem.status {
        case 401: "UNAUTHENTICATED"
        case 403: "PERMISSION_DENIED"
        case 404: problem.code == "not_found" ? "ENDPOINT_NOT_FOUND" : "RESOURCE_DOES_NOT_EXIST"
        case 429: "REQUEST_LIMIT_EXCEEDED"
        case 503: "TEMPORARILY_UNAVAILABLE"
        case 400 where problem.code == "resource_already_exists": "RESOURCE_ALREADY_EXISTS"
        case 400..<500: "INVALID_PARAMETER_VALUE"
        default: "INTERNAL_ERROR"
        }
    }

    /// The answer that carries the error.
    func response() throws -> Response {
        var response = try Response.json(self, status: HTTPResponse.Status.standard(status))
        response.headers[.cacheControl] = "no-store"
        if status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
        if status == 429 { response.headers[.retryAfter] = "1" }
        return response
    }
}
