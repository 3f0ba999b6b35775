import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Saying what a document is without keeping it.
struct ClassificationRoutes: Sendable {
    let classification: ClassificationOperations
    let body: BodyReader
    let reader: UploadReader
    let slots: UploadSlots
    let idempotency: Idempotency

    var routes: [Route] {
        [.post("/v1/classify", .role(.viewer), classify)]
    }

    private func classify(_ request: Request, _ context: ServerContext) async throws -> Response {
        let explain = try QueryParameters(request).flag("explain")
        if BodyReader.mediaType(of: request) == "application/json" {
            return try await classifyText(request, context, explain: explain)
        }
        return try await slots.withSlot {
            let files = try await reader.files(of: request)
            guard files.count == 1 else {
                throw Failure(code: "invalid_body", message: "Send one file at a time; there are \(files.count).")
            }
            let content = files.flatMap { [Array($0.name.utf8), $0.bytes] }
            return try await idempotency.answer(request, from: context.caller, content: content) {
                try .json(
                    try await classification.classify(files[0].bytes, name: files[0].name, explain: explain),
                    status: .ok
                )
            }
        }
    }

    private func classifyText(
        _ request: Request,
        _ context: ServerContext,
        explain: Bool
    ) async throws -> Response {
        let wire = try await body.json(ClassificationBody.self, from: request)
        let content = [Array(wire.text.utf8), Array((wire.filename ?? "").utf8)]
        return try await idempotency.answer(request, from: context.caller, content: content) {
            try .json(
                try await classification.classify(text: wire.text, name: wire.filename, explain: explain),
                status: .ok
            )
        }
    }
}
