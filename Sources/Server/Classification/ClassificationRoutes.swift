import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations

/// Saying what a document is without keeping it.
struct ClassificationRoutes: Sendable {
    /// The most texts in one request.
    private static let maximumTexts = 256

    let classification: ClassificationOperations
    let body: BodyReader
    let reader: UploadReader
    let slots: UploadSlots
    let idempotency: Idempotency

    var routes: [Route] {
        [
            .post("/v1/classify", .role(.viewer), classify).quick.answering(atOnce: classifyAtOnce),
            .post("/v1/classify/batch", .role(.viewer), classifyBatch),
        ]
    }

    private func classify(_ request: Request, _ context: ServerContext) async throws -> Response {
        let explain = try QueryParameters(request).flag("explain")
        if BodyReader.mediaType(of: request) == "application/json" {
            return try await classifyText(request, context, explain: explain)
        }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await classifyFile(request, context, explain: explain)
        }
    }

    private func classifyAtOnce(_ body: ByteBuffer, _ caller: Caller) -> [UInt8]? {
        guard let wire = try? JSONDecoder().decode(ClassificationBody.self, from: Data(body.readableBytesView)),
            let prediction = classification.classifyAtOnce(
                text: wire.text,
                name: wire.filename,
                unit: wire.unit,
                caller: caller.identity
            )
        else { return nil }
        return try? StoredAnswer.prediction(prediction).body
    }

    private func classifyFile(
        _ request: Request,
        _ context: ServerContext,
        explain: Bool
    ) async throws -> Response {
        try await slots.withSlot {
            let files = try await reader.files(of: request)
            guard files.count == 1 else {
                throw Failure(code: "invalid_body", message: "Send one file at a time; there are \(files.count).")
            }
            let content = files.flatMap { [Array($0.name.utf8), $0.bytes] }
            return try await idempotency.answer(request, from: context.caller, content: content) {
                try .prediction(
                    try await classification.classify(
                        files[0].bytes,
                        name: files[0].name,
                        caller: context.caller.identity,
                        explain: explain
                    )
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
        return try await idempotency.answer(request, from: context.caller, content: content(of: wire)) {
            try .prediction(try await prediction(for: wire, context, explain: explain))
        }
    }

    private func classifyBatch(_ request: Request, _ context: ServerContext) async throws -> Response {
        let wire = try await body.json(ClassificationBatchBody.self, from: request)
        guard (1...Self.maximumTexts).contains(wire.texts.count) else {
            throw Failure(
                code: "invalid_body",
                message: "Send 1 to \(Self.maximumTexts) texts at a time; there are \(wire.texts.count)."
            )
        }
        let content = wire.texts.flatMap(content)
        return try await idempotency.answer(request, from: context.caller, content: content) {
            var predictions: [Prediction] = []
            for text in wire.texts { predictions.append(try await prediction(for: text, context, explain: false)) }
            return .predictions(predictions)
        }
    }

    private func content(of wire: ClassificationBody) -> [[UInt8]] {
        [Array(wire.text.utf8), Array((wire.filename ?? "").utf8), Array((wire.unit ?? "").utf8)]
    }

    private func prediction(
        for wire: ClassificationBody,
        _ context: ServerContext,
        explain: Bool
    ) async throws -> Prediction {
        try await classification.classify(
            text: wire.text,
            name: wire.filename,
            unit: wire.unit,
            caller: context.caller.identity,
            explain: explain
        )
    }
}
