import Foundation

/// In which words a server is asked for embeddings, told by the end of its address.
package enum RemoteWire: Hashable, Sendable {
    /// `…/embeddings`, as OpenAI, Hugging Face's text-embeddings-inference, vLLM, llama.cpp and Ollama understand it.
    case embeddings(model: String)
    /// `…/infer` of the Open Inference Protocol v2: a tensor `text` of BYTES, answered by one of floats with a row a text.
    case inference

    private struct EmbeddingsQuestion: Encodable {
        var model: String
        var input: [String]
    }

    private struct EmbeddingsAnswer: Decodable {
        struct Entry: Decodable {
            var index: Int
            var embedding: [Float]
        }

        var data: [Entry]
    }

    private struct InferenceQuestion: Encodable {
        struct Tensor: Encodable {
            var name = "text"
            var shape: [Int]
            var datatype = "BYTES"
            var data: [String]
        }

        var inputs: [Tensor]
    }

    private struct InferenceAnswer: Decodable {
        struct Tensor: Decodable {
            var datatype: String
            var shape: [Int]
            /// Nil where it is not a flat list of numbers, as labels are none.
            var data: [Float]?

            private enum CodingKeys: String, CodingKey { case datatype, shape, data }

            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                datatype = try container.decode(String.self, forKey: .datatype)
                shape = try container.decode([Int].self, forKey: .shape)
                data = try? container.decode([Float].self, forKey: .data)
            }
        }

        var outputs: [Tensor]
    }

    /// - Parameter model: What the server calls its model; heeded by `…/embeddings` only, `…/infer` has it in its path.
    /// - Returns: Nil for an address that ends in neither way.
    package init?(address: String, model: String) {
        if address.hasSuffix("/embeddings") {
            self = .embeddings(model: model)
        } else if address.hasSuffix("/infer") {
            self = .inference
        } else {
            return nil
        }
    }

    /// What is posted to have the texts embedded.
    func question(_ texts: [String]) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return switch self {
        case .embeddings(let model): [UInt8](try encoder.encode(EmbeddingsQuestion(model: model, input: texts)))
        case .inference:
            [UInt8](try encoder.encode(InferenceQuestion(inputs: [.init(shape: [texts.count], data: texts)])))
        }
    }

    /// The vectors in an answer, one a text in their order, each of length 1.
    ///
    /// - Throws: `RemoteFailure` that does not pass, where the answer is not what was asked for.
    func vectors(in answer: [UInt8], count: Int, dimensions: Int) throws(RemoteFailure) -> [[Float]] {
        let rows: [[Float]]
        do {
            rows = try self.rows(in: Data(answer))
        } catch {
            throw RemoteFailure("its answer is not the JSON that was asked for", mayPass: false)
        }
        guard rows.count == count else {
            throw RemoteFailure("it gave \(rows.count) embeddings for \(count) texts", mayPass: false)
        }
        var vectors: [[Float]] = []
        for row in rows {
            guard row.count == dimensions else {
                throw RemoteFailure("its embeddings have \(row.count) numbers, not \(dimensions)", mayPass: false)
            }
            let length = row.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
            guard length > 0, length.isFinite else {
                throw RemoteFailure("one of its embeddings has no direction", mayPass: false)
            }
            vectors.append(row.map { Float(Double($0) / length) })
        }
        return vectors
    }

    private func rows(in data: Data) throws -> [[Float]] {
        switch self {
        case .embeddings:
            let entries = try JSONDecoder().decode(EmbeddingsAnswer.self, from: data).data
            return entries.sorted { $0.index < $1.index }.map(\.embedding)
        case .inference:
            let outputs = try JSONDecoder().decode(InferenceAnswer.self, from: data).outputs
            guard let tensor = outputs.first(where: { ["FP32", "FP64"].contains($0.datatype) && $0.shape.count == 2 }),
                let numbers = tensor.data, let width = tensor.shape.last, width > 0
            else { return [] }
            return stride(from: 0, to: numbers.count, by: width)
                .map { Array(numbers[$0..<min($0 + width, numbers.count)]) }
        }
    }
}
