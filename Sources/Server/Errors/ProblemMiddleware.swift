import Hummingbird
import Logging

/// Turns errors into problems, or into what clients of MLflow and of the inference protocol expect, and says of every answer how a browser is to treat it.
struct ProblemMiddleware: RouterMiddleware {
    func handle(
        _ request: Request,
        context: ServerContext,
        next: @concurrent (Request, ServerContext) async throws -> Response
    ) async throws -> Response {
        var response: Response
        do {
            response = try await next(request, context)
        } catch {
            var problem = Problem(error)
            problem.requestID = context.requestID
            if problem.status == 500 {
                context.logger.error("request failed", metadata: ["error": "\(error)"])
            }
            response = try Self.response(to: request, problem)
            if let error = error as? MethodNotAllowed { response.headers[.allow] = error.allow }
        }
        SecurityHeaders.apply(to: &response)
        response.headers[.requestID] = context.requestID
        return response
    }

    private static func response(to request: Request, _ problem: Problem) throws -> Response {
        if MLflowError.isExpected(at: request.uri.path) { return try MLflowError(problem).response() }
        if InferenceErrorWire.isExpected(at: request.uri.path) { return try InferenceErrorWire(problem).response() }
        return try problem.response()
    }
}
