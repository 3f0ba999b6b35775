import ArgumentParser
import Documents
import Foundation
import LoadTesting

/// In which words a server is asked to classify.
enum LoadQuestion: String, ExpressibleByArgument, CaseIterable, Sendable {
    /// `POST /v1/classify` with a text in JSON.
    case classify
    /// `POST /v2/models/MODEL/infer` of the Open Inference Protocol, with a tensor in JSON.
    case oip
    /// The same with a binary tensor, as Triton's client sends it.
    case binary = "oip-binary"

    private struct Text: Encodable { var text: String }

    private struct Inference: Encodable {
        struct Tensor: Encodable {
            var name = "text"
            var shape = [1]
            var datatype = "BYTES"
            var data: [String]?
            var parameters: [String: Int]?
        }

        var inputs: [Tensor]
        var parameters: [String: Bool]?
    }

    /// - Throws: `Failure` with code `invalid_address`.
    func target(_ address: String, model: String, key: String?, texts: [String]) throws -> LoadTarget {
        guard let url = URL(string: address), url.scheme == "http", let host = url.host, !host.isEmpty else {
            throw Failure(
                code: "invalid_address",
                message: "'\(address)' is no address of a server; write it as 'http://127.0.0.1:8080'."
            )
        }
        var headers = key.map { [("Authorization", "Bearer \($0)")] } ?? []
        if self != .binary { headers.append(("Content-Type", "application/json")) }
        let encoder = JSONEncoder()
        encoder.outputFormatting = .withoutEscapingSlashes
        let bodies = try texts.map { try body($0, encoder) }
        if self == .binary, let first = bodies.first {
            // All have headers of the same length, for which their tensors' lengths are padded to.
            headers.append(("Inference-Header-Content-Length", "\(first.headerLength)"))
        }
        let path = self == .classify ? "/v1/classify" : "/v2/models/\(model)/infer"
        return LoadTarget(
            host: host,
            port: url.port ?? 80,
            path: path,
            headers: headers,
            bodies: bodies.map(\.bytes)
        )
    }

    private func body(_ text: String, _ encoder: JSONEncoder) throws -> (bytes: [UInt8], headerLength: Int) {
        switch self {
        case .classify:
            return ([UInt8](try encoder.encode(Text(text: text))), 0)
        case .oip:
            return ([UInt8](try encoder.encode(Inference(inputs: [.init(data: [text])]))), 0)
        case .binary:
            let tensor = withUnsafeBytes(of: UInt32(text.utf8.count).littleEndian) { Array($0) } + Array(text.utf8)
            let question = Inference(
                inputs: [.init(parameters: ["binary_data_size": tensor.count])],
                parameters: ["binary_data_output": true]
            )
            var header = [UInt8](try encoder.encode(question))
            while header.count < Self.headerLength { header.append(UInt8(ascii: " ")) }
            return (header + tensor, header.count)
        }
    }

    /// More than the JSON before any tensor has.
    private static let headerLength = 160
}
