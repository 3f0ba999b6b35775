import Foundation
import Testing

@testable import Serving

struct InferenceRequestTests {
    private func request(_ json: String, binary: [UInt8]? = nil) throws -> InferenceRequest {
        let header = Array(json.utf8)
        return try InferenceRequest(header + (binary ?? []), headerLength: binary == nil ? nil : header.count)
    }

    /// As tritonclient lays out an array of two objects.
    private let twoTexts: [UInt8] = [5, 0, 0, 0] + Array("lease".utf8) + [3, 0, 0, 0] + Array("cam".utf8)

    @Test func textsInJSONAreReadFlatOrNested() throws {
        let flat = #"{"id":"7","inputs":[{"name":"text","shape":[2],"datatype":"BYTES","data":["a","b"]}]}"#
        #expect(try request(flat).inputs == [TextTensor(name: "text", shape: [2], elements: ["a", "b"])])
        #expect(try request(flat).id == "7")
        let nested = #"{"inputs":[{"name":"text","shape":[2,1],"datatype":"BYTES","data":[["a"],["b"]]}]}"#
        #expect(try request(nested).inputs[0].elements == ["a", "b"])
        #expect(try request(nested).outputs == nil)
    }

    @Test func textsBehindTheJSONAreRead() throws {
        let json = """
            {"parameters":{"binary_data_output":true},"inputs":[{"name":"text","shape":[2],"datatype":"BYTES",
            "parameters":{"binary_data_size":16}}],"outputs":[{"name":"label"},
            {"name":"confidence","parameters":{"binary_data":false}}]}
            """
        let request = try request(json, binary: twoTexts)
        #expect(request.inputs[0].elements == ["lease", "cam"])
        #expect(request.isBinary)
        #expect(request.outputs == [.init(name: "label", isBinary: true), .init(name: "confidence", isBinary: false)])
    }

    @Test(arguments: [
        (#"[1"#, "The request is not valid JSON."),
        (#"{}"#, "The request lacks the key 'inputs'."),
        (#"{"inputs":[{"name":"t","shape":[1],"datatype":"FP32","data":["a"]}]}"#, "only BYTES is known here."),
        (
            #"{"inputs":[{"name":"t","shape":[2],"datatype":"BYTES","data":["a"]}]}"#,
            "has 1 elements; its shape says 2."
        ),
        (#"{"inputs":[{"name":"t","shape":[-1],"datatype":"BYTES","data":["a"]}]}"#, "up to 1024 elements"),
        (#"{"inputs":[{"name":"t","shape":[99999999999,99999999999],"datatype":"BYTES","data":[]}]}"#, "up to 1024"),
        (#"{"inputs":[{"name":"t","shape":[1],"datatype":"BYTES"}]}"#, "needs either data or a binary_data_size."),
        (
            #"{"inputs":[{"name":"t","shape":[1],"datatype":"BYTES","data":[[[[[[[[["a"]]]]]]]]]}]}"#,
            "more than 8 lists"
        ),
        (#"{"inputs":[{"name":"t","shape":[1],"datatype":"BYTES","data":[1]}]}"#, "has a value of the wrong type"),
        (
            #"{"inputs":[{"name":"t","shape":[1],"datatype":"BYTES","parameters":{"binary_data_size":9}}]}"#,
            "has a binary_data_size of 9; 0 bytes are left of the body."
        ),
        (
            #"{"inputs":[{"name":"t","shape":[1],"datatype":"BYTES","parameters":{"shared_memory_region":"r"}}]}"#,
            "lies in shared memory"
        ),
    ])
    func whatCannotBeUnderstoodIsRefusedWithAReason(_ json: String, _ reason: String) {
        let error = #expect(throws: InferenceError.self) { try request(json) }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }

    @Test(arguments: [
        ([255, 255, 255, 255] as [UInt8], 1, "is longer than the bytes that are left"),
        ([1, 0, 0], 1, "is longer than the bytes that are left"),
        ([1, 0, 0, 0, 0xFF], 1, "is not UTF-8"),
        ([0, 0, 0, 0, 0], 1, "has 1 bytes behind its 1 elements"),
        ([0, 0, 0, 0], 2, "Element 1 of input 't' is longer"),
    ])
    func binaryTensorsThatAreNoneAreRefused(_ bytes: [UInt8], _ count: Int, _ reason: String) {
        let json = """
            {"inputs":[{"name":"t","shape":[\(count)],"datatype":"BYTES","parameters":{"binary_data_size":\(bytes.count)}}]}
            """
        let error = #expect(throws: InferenceError.self) { try request(json, binary: bytes) }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }

    @Test func aHeaderLongerThanTheBodyIsRefused() {
        #expect(throws: InferenceError.self) { try InferenceRequest([], headerLength: 1) }
        #expect(throws: InferenceError.self) { try InferenceRequest([], headerLength: -1) }
    }

    @Test func anAnswerCarriesItsDataInTheJSONOrBehindIt() throws {
        let outputs: [(tensor: OutputTensor, isBinary: Bool)] = [
            (OutputTensor(name: "label", shape: [1], elements: .texts(["lease"])), true),
            (OutputTensor(name: "confidence", shape: [1], elements: .numbers([0.5])), false),
            (OutputTensor(name: "needs_review", shape: [1], elements: .flags([true])), true),
        ]
        let response = InferenceResponse(model: "m", version: 3, id: "7", outputs: outputs)
        let (bytes, headerLength) = response.body()
        let length = try #require(headerLength)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(bytes[..<length])) as? [String: Any]
        )
        #expect(json["model_name"] as? String == "m" && json["model_version"] as? String == "3")
        let described = try #require(json["outputs"] as? [[String: Any]])
        #expect((described[0]["parameters"] as? [String: Int]) == ["binary_data_size": 9])
        #expect(described[1]["data"] as? [Double] == [0.5])
        #expect(described.map { $0["datatype"] as? String } == ["BYTES", "FP64", "BOOL"])
        #expect(Array(bytes[length...]) == [5, 0, 0, 0] + Array("lease".utf8) + [1])
    }
}
