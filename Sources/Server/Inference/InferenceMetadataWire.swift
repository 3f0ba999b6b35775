import Operations
import Serving
import Tracking

/// What a model takes and gives, as the Open Inference Protocol tells it.
struct InferenceMetadataWire: Encodable {
    struct Tensor: Encodable {
        var name: String
        var datatype: String
        /// -1 where there may be any number.
        var shape: [Int]
    }

    static let platform = "deedbox_text_classifier"

    var name: String
    var versions: [String]
    var platform = Self.platform
    var inputs: [Tensor]
    var outputs: [Tensor]

    init(_ served: ServedVersion, versions: [Int]) {
        name = served.version.name
        self.versions = versions.map(String.init)
        inputs = ModelTensors.inputs.map { Tensor(name: $0, datatype: "BYTES", shape: [-1]) }
        outputs = ModelTensors.outputs(of: served.classifier).map { output in
            Tensor(name: output.name, datatype: output.datatype, shape: output.width.map { [-1, $0] } ?? [-1])
        }
    }
}
