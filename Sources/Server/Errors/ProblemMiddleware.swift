import Hummingbird
import Logging

/// Turns errors into problems, or into what clients of MLflow, of the inference protocol and people expect, and says of
/// every answer how a browser is to treat it.
struct ProblemMiddleware: RouterMiddleware {
    let site: Site

    func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            response = try self.response(to: request, Problem(error, in: context), context)
            if let error = error as? MethodNotAllowed { response.headers[.allow] = error.allow }
        }
        SecurityHeaders.apply(to: &response)
        response.headers[.requestID] = context.requestID
        return response
    }

    private func response(to request: Request, _ problem: Problem, _ context: ServerContext) throws -> Response {
        if MLflowError.isExpected(at: request.uri.path) { return try MLflowError(problem).response() }
        if InferenceErrorWire.isExpected(at: request.uri.path) { return try InferenceErrorWire(problem).response() }
        if Site.isForPeople(request) { return site.response(to: problem, request, context) }
        return try problem.response()
    }
}
