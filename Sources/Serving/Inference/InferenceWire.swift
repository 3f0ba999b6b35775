import Foundation

/// The JSON of an inference request.
struct InferenceWire: Decodable {
    struct Input: Decodable {
        var name: String
        var shape: [Int]
        var datatype: String
        var parameters: Parameters?
        var data: NestedTexts?
    }

    struct Output: Decodable {
        var name: String
        var parameters: Parameters?
    }

    /// Those that mean something here; clients send others, too.
    struct Parameters: Decodable {
        var binaryDataSize: Int?
        var binaryDataOutput: Bool?
        var binaryData: Bool?
        var classification: Int?
        var sharedMemoryRegion: String?

        private enum CodingKeys: String, CodingKey {
            case binaryDataSize = "binary_data_size"
            case binaryDataOutput = "binary_data_output"
            case binaryData = "binary_data"
            case classification
            case sharedMemoryRegion = "shared_memory_region"
        }
    }

    var id: String?
    var parameters: Parameters?
    var inputs: [Input]
    var outputs: [Output]?

    /// - Throws: `InferenceError`.
    init(json: ArraySlice<UInt8>, limits: InferenceLimits) throws(InferenceError) {
        let decoder = JSONDecoder()
        decoder.userInfo[NestedTexts.limitsKey] = limits
        do {
            self = try decoder.decode(Self.self, from: Data(json))
        } catch let error as InferenceError {
            throw error
        } catch let error as DecodingError {
            throw InferenceError(Self.sentence(about: error))
        } catch {
            throw InferenceError("The request is not valid JSON.")
        }
        guard inputs.count <= limits.maximumTensors, outputs?.count ?? 0 <= limits.maximumTensors else {
            throw InferenceError("A request names at most \(limits.maximumTensors) inputs and as many outputs.")
        }
    }

    private static func sentence(about error: DecodingError) -> String {
        let (what, context): (String, DecodingError.Context) =
            switch error {
            case .keyNotFound(let key, let context): ("lacks the key '\(key.stringValue)'", context)
            case .typeMismatch(_, let context), .valueNotFound(_, let context):
                ("has a value of the wrong type", context)
            case .dataCorrupted(let context): ("is not valid JSON", context)
            @unknown default: ("is not valid", DecodingError.Context(codingPath: [], debugDescription: ""))
            }
        let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: ".")
        return place.isEmpty ? "The request \(what)." : "The request \(what) at '\(place)'."
    }
}
