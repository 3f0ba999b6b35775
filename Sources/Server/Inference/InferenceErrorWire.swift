import Hummingbird

/// An error as clients of the Open Inference Protocol see it.
struct InferenceErrorWire: Encodable, Hashable, Sendable {
    private static let prefix = "/v2"

    var error: String
    private var status: Int

    private enum CodingKeys: String, CodingKey { case error }

    /// Whether such a client is at the other end.
    static func isExpected(at path: String) -> Bool { path == prefix || path.hasPrefix("\(prefix)/") }

    init(_ problem: Problem) {
        error = problem.detail
        status = problem.status
    }

    /// The answer that carries the error.
    func response() throws -> Response {
        var response = try Response.json(self, status: .standard(status))
        response.headers[.cacheControl] = "no-store"
        if status == 401 { response.headers[.wwwAuthenticate] = "Bearer" }
        if status == 429 { response.headers[.retryAfter] = "1" }
        return response
    }
}
