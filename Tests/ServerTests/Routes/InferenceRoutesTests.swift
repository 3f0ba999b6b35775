import CZlib
import Documents
import Foundation
import HTTPTypes
import Operations
import SQLiteStorage
import Server
import Serving
import Testing

struct InferenceRoutesTests {
    private static let infer = "/v2/models/document-class/infer"
    private static let question =
        #"{"id":"7","inputs":[{"name":"text","shape":[1],"datatype":"BYTES","data":["lease landlord tenant"]}]}"#
    private let server: TestServer

    init() async throws {
        server = try TestServer()
        try await server.installModel()
    }

    private func infer(_ body: [UInt8], _ headers: [String: String] = [:]) async throws -> Answer {
        try await server.send(.post, Self.infer, headers: headers, body: body)
    }

    @Test func nobodyHasToSayWhatTheBodyIs() async throws {
        let answer = try await infer(Array(Self.question.utf8))
        #expect(answer.status == 200)
        let json = try answer.json()
        #expect(json["model_name"]?.string == "document-class" && json["model_version"]?.string == "1")
        #expect(json["id"]?.string == "7")
        #expect(json["outputs"]?[0]?["data"]?[0]?.string == "lease")
        #expect(json["outputs"]?.items.count == 5)
    }

    @Test func aPackedBodyIsUnpacked() async throws {
        let answer = try await infer(try packed(Array(Self.question.utf8)), ["Content-Encoding": "gzip"])
        #expect(answer.status == 200)
    }

    @Test func aBombIsNotUnpackedToItsEnd() async throws {
        let bomb = try packed([UInt8](repeating: 0x20, count: 64 << 20))
        let answer = try await infer(bomb, ["Content-Encoding": "gzip"])
        #expect(answer.status == 413)
        #expect(try answer.json()["error"]?.string?.contains("unpacks to more than") == true)
    }

    @Test(arguments: [
        ("gzip", "not packed at all", 422), ("br", "x", 415),
    ])
    func whatCannotBeUnpackedIsRefused(_ encoding: String, _ body: String, _ status: Int) async throws {
        let answer = try await infer(Array(body.utf8), ["Content-Encoding": encoding])
        #expect(answer.status == status)
        #expect(try answer.json().keys == ["error"])
    }

    @Test(arguments: [
        ("{", "is not valid JSON"), ("{\"inputs\":[]}", "The input 'text'"),
        (#"{"inputs":[{"name":"x","shape":[1],"datatype":"BYTES","data":["a"]}]}"#, "There is no input 'x'"),
    ])
    func errorsAreTheProtocols(_ body: String, _ words: String) async throws {
        let answer = try await infer(Array(body.utf8))
        #expect(answer.status == 400)
        #expect(try answer.json()["error"]?.string?.contains(words) == true)
        #expect(try answer.json().keys == ["error"])
    }

    @Test func aHeadersLengthMustBeANumber() async throws {
        let answer = try await infer(Array(Self.question.utf8), ["Inference-Header-Content-Length": "x"])
        #expect(answer.status == 400)
    }

    @Test(arguments: ["/v2/health/live", "/v2/health/ready", "/v2/models/document-class/ready"])
    func probesAnswer(_ path: String) async throws {
        #expect(try await server.get(path).status == 200)
    }

    @Test func anUnknownModelIsNotReadyAndHasNoMetadata() async throws {
        #expect(try await server.get("/v2/models/nowhere/ready").status == 400)
        #expect(try await server.get("/v2/models/nowhere").status == 404)
        #expect(try await server.get("/v2/models/document-class/versions/x").status == 400)
    }

    @Test func predictionsAreWrittenDownUnderTheirIDs() async throws {
        let json = try await infer(Array(Self.question.utf8)).json()
        let outputs = try #require(json["outputs"]?.items)
        let id = try #require(outputs.first { $0["name"]?.string == "prediction_id" }?["data"]?[0]?.string)
        await server.journal.flush()
        let record = try #require(try await server.predictions.record(id))
        #expect(record.endpoint == "document-class" && record.version == 1 && record.role == .stable)
    }

    @Test func viewersMayAskButNotUnload() async throws {
        let guarded = try TestServer(configuration: .init(keyPolicy: .always))
        try await guarded.installModel(named: "spare")
        var random = SystemRandomNumberGenerator()
        let key = try await guarded.keys.create(name: "reader", role: .viewer, using: &random).secret
        let headers = ["Authorization": "Bearer \(key)"]
        #expect(try await guarded.send(.get, "/v2/models/spare", headers: headers).status == 200)
        let answer = try await guarded.send(.post, "/v2/repository/models/spare/unload", headers: headers)
        #expect(answer.status == 403)
        #expect(try answer.json().keys == ["error"])
        #expect(try await guarded.get("/v2/models/spare").status == 401)
        #expect(try await guarded.get("/v2/health/ready").status == 200)
    }

    private func packed(_ bytes: [UInt8]) throws -> [UInt8] {
        var stream = z_stream()
        let size = Int32(MemoryLayout<z_stream>.size)
        try #require(deflateInit2_(&stream, 9, Z_DEFLATED, MAX_WBITS + 16, 9, 0, ZLIB_VERSION, size) == Z_OK)
        defer { deflateEnd(&stream) }
        var input = bytes
        var output = [UInt8](repeating: 0, count: Int(deflateBound(&stream, UInt(bytes.count))))
        let status = input.withUnsafeMutableBufferPointer { input in
            output.withUnsafeMutableBufferPointer { output in
                (stream.next_in, stream.avail_in) = (input.baseAddress, UInt32(input.count))
                (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(output.count))
                return deflate(&stream, Z_FINISH)
            }
        }
        try #require(status == Z_STREAM_END)
        return Array(output.prefix(Int(stream.total_out)))
    }
}
