import Hummingbird
import Logging

/// Turns errors into problems, or into what clients of MLflow, of the inference protocol and people expect, and says of
/// every answer how a browser is to treat it.
struct ProblemMiddleware: RouterMiddleware {
    let site: Site
    /// Tells who asks where no route has asked before.
    let accessGuard: AccessGuard

    func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = try await self.response(to: request, Problem(error, in: context), context)
            if let error = error as? MethodNotAllowed { response.headers[.allow] = error.allow }
        }
        SecurityHeaders.apply(to: &response)
        response.headers[.requestID] = context.requestID
        return response
    }

    private func response(
        to request: Request,
        _ problem: Problem,
        _ context: ServerContext
    ) async throws -> Response {
        if MLflowError.isExpected(at: request.uri.path) { return try MLflowError(problem).response() }
        if InferenceErrorWire.isExpected(at: request.uri.path) { return try InferenceErrorWire(problem).response() }
        if Site.isForPeople(request) {
            var context = context
            // Whoever is not let in is shown the page as a stranger.
            context.caller = (try? await accessGuard.caller(of: request)) ?? .anonymous
            return site.response(to: problem, request, context)
        }
        return try problem.response()
    }
}
