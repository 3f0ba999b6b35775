import Documents
import Foundation
import HTTPTypes
import Hummingbird

/// Makes routes of the calls of MLflow's interface: a question in JSON, or behind the question mark of the address, and
/// an answer in JSON.
struct MLflowCalls: Sendable {
    /// Where the calls of MLflow's interface lie.
    static let prefix = "/api/2.0/mlflow"

    let body: BodyReader

    /// A call that reads.
    func get<Answer: Encodable & Sendable>(
        _ path: String,
        _ answer: @escaping @Sendable (QueryParameters, ServerContext) async throws -> Answer
    ) -> Route {
        .get(Self.prefix + path, .role(.viewer)) { request, context in
            try Self.response(try await answer(QueryParameters(request), context))
        }
    }

    /// A call that reads, and whose question is a body.
    func ask<Question: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ path: String,
        _ answer: @escaping @Sendable (Question, ServerContext) async throws -> Answer
    ) -> Route {
        route(.post, path, .viewer, answer)
    }

    /// A call that changes something.
    func send<Question: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ answer: @escaping @Sendable (Question, ServerContext) async throws -> Answer
    ) -> Route {
        route(method, path, .engineer, answer)
    }

    /// A call that changes something, and says what in its address alone.
    func send<Answer: Encodable & Sendable>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ answer: @escaping @Sendable (ServerContext) async throws -> Answer
    ) -> Route {
        Route(method, Self.prefix + path, .role(.engineer)) { _, context in
            try Self.response(try await answer(context))
        }
    }

    private func route<Question: Decodable & Sendable, Answer: Encodable & Sendable>(
        _ method: HTTPRequest.Method,
        _ path: String,
        _ role: AccessRole,
        _ answer: @escaping @Sendable (Question, ServerContext) async throws -> Answer
    ) -> Route {
        Route(method, Self.prefix + path, .role(role)) { request, context in
            let question = try await body.json(Question.self, from: request, decoder: Self.decoder)
            return try Self.response(try await answer(question, context))
        }
    }

    static func response(_ answer: some Encodable) throws -> Response {
        .bytes(Array(try encoder.encode(answer)), mediaType: "application/json")
    }

    private static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.nonConformingFloatDecodingStrategy = .convertFromString(
            positiveInfinity: "Infinity",
            negativeInfinity: "-Infinity",
            nan: "NaN"
        )
        return decoder
    }

    /// Numbers that JSON has no word for are written as protocol buffers write them.
    private static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity",
            negativeInfinity: "-Infinity",
            nan: "NaN"
        )
        return encoder
    }
}

/// The answer of a call that has nothing to tell.
struct EmptyAnswer: Encodable {}
