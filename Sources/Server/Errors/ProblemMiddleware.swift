import Hummingbird
import Logging

/// Turns errors into problems, or into what clients of MLflow expect in their place, and says of every answer how a browser is to treat it.
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
            response =
                try MLflowError.isExpected(at: request.uri.path)
                ? MLflowError(problem).response() : problem.response()
            if let error = error as? MethodNotAllowed { response.headers[.allow] = error.allow }
        }
        SecurityHeaders.apply(to: &response)
        response.headers[.requestID] = context.requestID
        return response
    }
}
