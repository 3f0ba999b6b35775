import Documents
import HTTPTypes
import Hummingbird
import NIOCore

/// One thing that can be asked over HTTP.
struct Route: Sendable {
    typealias Handler = @Sendable (Request, ServerContext) async throws -> Response

    /// Who may ask.
    enum Access: Hashable, Sendable {
        /// Anyone: probes, the page itself, the description of the interface.
        case everyone
        /// Holders of a key with at least that role.
        case role(AccessRole)
    }

    var method: HTTPRequest.Method
    /// As in OpenAPI: `/v1/documents/{id}`.
    var path: String
    var access: Access
    var handler: Handler
    /// Whether the handler keeps to the documents that the caller sees; a key with a scope is refused elsewhere.
    var heedsScope = false
    /// Whether it is answered on the thread that reads the connection, as long as its body is short.
    var isQuick = false
    /// Answers with JSON what needs no waiting; nil leaves the request to the handler.
    var answerAtOnce: (@Sendable (_ body: ByteBuffer, Caller) -> [UInt8]?)?
    /// Tells of errors in its own way, as pages do; nil leaves it to `ProblemMiddleware`.
    var failureHandler: (@Sendable (any Error, Request, ServerContext) async throws -> Response)?

    /// Whether it is a page, or a form of one, which proves by itself where it comes from.
    var isPage: Bool { failureHandler != nil }

    /// A body of more bytes takes longer than the other connections of its thread should wait: to classify 400 words, some 3 kB,
    /// took up to 0.6 ms.
    static let shortBody = 4 << 10

    /// Answers on the thread that reads the connection what is quick, and all else on those for work.
    func answer(_ request: Request, _ context: ServerContext) async throws -> Response {
        let length = request.headers[.contentLength].flatMap { Int($0) }
        if isQuick, let length, length <= Self.shortBody { return try await handler(request, context) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) { try await handler(request, context) }
    }

    /// The same, with a handler that takes less than a millisecond for a short body.
    var quick: Self {
        var route = self
        route.isQuick = true
        return route
    }

    /// The same, with a function that may answer short bodies, where a request asks for nothing beyond its body.
    func answering(atOnce answer: @escaping @Sendable (_ body: ByteBuffer, Caller) -> [UInt8]?) -> Self {
        var route = self
        route.answerAtOnce = answer
        return route
    }

    /// The same, with a handler that keeps to the documents that the caller sees.
    var heedingScope: Self {
        var route = self
        route.heedsScope = true
        return route
    }

    init(_ method: HTTPRequest.Method, _ path: String, _ access: Access, _ handler: @escaping Handler) {
        self.method = method
        self.path = path
        self.access = access
        self.handler = handler
    }

    static func get(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Self {
        Self(.get, path, access, handler)
    }

    static func post(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Self {
        Self(.post, path, access, handler)
    }

    static func put(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Self {
        Self(.put, path, access, handler)
    }

    static func delete(_ path: String, _ access: Access, _ handler: @escaping Handler) -> Self {
        Self(.delete, path, access, handler)
    }
}
