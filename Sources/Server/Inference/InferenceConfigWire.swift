import Operations
import Serving

/// How a model is set up, in the words of Triton's extension "model configuration".
struct InferenceConfigWire: Encodable {
    struct Tensor: Encodable {
        var name: String
        var dataType: String
        var dims: [Int]

        private enum CodingKeys: String, CodingKey {
            case name
            case dataType = "data_type"
            case dims
        }
    }

    struct Batching: Encodable {
        var maximumDelay: Int

        private enum CodingKeys: String, CodingKey { case maximumDelay = "max_queue_delay_microseconds" }
    }

    /// Of Triton's datatypes.
    private static let typeNames = ["BYTES": "TYPE_STRING", "FP64": "TYPE_FP64", "BOOL": "TYPE_BOOL"]

    var name: String
    var platform = InferenceMetadataWire.platform
    var backend = "deedbox"
    /// 0: a request brings the number of its texts in its own shape.
    var maximumBatch = 0
    var input: [Tensor]
    var output: [Tensor]
    var batching: Batching

    private enum CodingKeys: String, CodingKey {
        case name, platform, backend, input, output
        case maximumBatch = "max_batch_size"
        case batching = "dynamic_batching"
    }

    init(_ served: ServedVersion) {
        let metadata = InferenceMetadataWire(served, versions: [])
        func tensor(_ tensor: InferenceMetadataWire.Tensor) -> Tensor {
            Tensor(name: tensor.name, dataType: Self.typeNames[tensor.datatype] ?? "TYPE_INVALID", dims: tensor.shape)
        }
        name = metadata.name
        input = metadata.inputs.map(tensor)
        output = metadata.outputs.map(tensor)
        batching = Batching(maximumDelay: Int(served.batching.delay * 1_000_000))
    }
}
