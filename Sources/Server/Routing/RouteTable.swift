import HTTPTypes
import Hummingbird
import Monitoring

/// All routes, and the router made of them.
struct RouteTable: Sendable {
    /// Methods that a known address refuses by name rather than with 404.
    private static let methods: [HTTPRequest.Method] = [.get, .head, .post, .put, .patch, .delete, .options]

    let routes: [Route]

    /// - Precondition: no two routes have the same method and path.
    init(_ routes: [Route]) {
        precondition(Set(routes.map { "\($0.method) \($0.path)" }).count == routes.count, "a route is there twice")
        self.routes = routes
    }

    /// The paths, each once, sorted.
    var paths: [String] { Set(routes.map(\.path)).sorted() }

    /// Routes requests past the guard to their handlers.
    func responder(
        guarded accessGuard: AccessGuard,
        recorder: RequestRecorder,
        site: Site
    ) -> RouterResponder<ServerContext> {
        let router = Router(context: ServerContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: recorder)
        router.add(middleware: ProblemMiddleware(site: site, accessGuard: accessGuard))
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                var context = context
                do {
                    context.caller = try await accessGuard.caller(of: request)
                    try accessGuard.admit(context.caller, with: request, to: route)
                    return try await route.answer(request, context)
                } catch {
                    guard let handler = route.failureHandler else { throw error }
                    return try await handler(error, request, context)
                }
            }
        }
        for path in paths { refuseOtherMethods(at: path, in: router) }
        return router.buildResponder()
    }

    private func refuseOtherMethods(at path: String, in router: Router<ServerContext>) {
        var known = routes.filter { $0.path == path }.map(\.method)
        if known.contains(.get) { known.append(.head) }
        let allow = known.map(\.rawValue).sorted().joined(separator: ", ")
        for method in Self.methods where !known.contains(method) {
            router.on(RouterPath(path), method: method) { _, _ -> Response in throw MethodNotAllowed(allow: allow) }
        }
    }
}
