import Foundation

/// The answer to an inference request.
package struct InferenceResponse: Sendable {
    package var model: String
    package var version: Int
    package var id: String?
    /// Each with whether its data come behind the JSON.
    package var outputs: [(tensor: OutputTensor, isBinary: Bool)]

    package init(model: String, version: Int, id: String?, outputs: [(tensor: OutputTensor, isBinary: Bool)]) {
        self.model = model
        self.version = version
        self.id = id
        self.outputs = outputs
    }

    /// The body, and how many bytes of it are JSON when binary data follow.
    package func body() throws -> (bytes: [UInt8], headerLength: Int?) {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.withoutEscapingSlashes]
        // JSON has no word for a number that is not finite; models that are read from files give none.
        encoder.nonConformingFloatEncodingStrategy = .convertToString(
            positiveInfinity: "Infinity",
            negativeInfinity: "-Infinity",
            nan: "NaN"
        )
        var bytes = [UInt8](try encoder.encode(self))
        let binary = outputs.filter(\.isBinary)
        guard !binary.isEmpty else { return (bytes, nil) }
        let headerLength = bytes.count
        for output in binary { bytes += output.tensor.bytes }
        return (bytes, headerLength)
    }
}

extension InferenceResponse: Encodable {
    private enum CodingKeys: String, CodingKey {
        case model = "model_name"
        case version = "model_version"
        case id, outputs
    }

    private enum TensorKeys: String, CodingKey { case name, datatype, shape, data, parameters }
    private enum ParameterKeys: String, CodingKey { case size = "binary_data_size" }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(model, forKey: .model)
        try container.encode("\(version)", forKey: .version)
        try container.encodeIfPresent(id, forKey: .id)
        var list = container.nestedUnkeyedContainer(forKey: .outputs)
        for (tensor, isBinary) in outputs {
            var item = list.nestedContainer(keyedBy: TensorKeys.self)
            try item.encode(tensor.name, forKey: .name)
            try item.encode(tensor.datatype, forKey: .datatype)
            try item.encode(tensor.shape, forKey: .shape)
            if isBinary {
                var parameters = item.nestedContainer(keyedBy: ParameterKeys.self, forKey: .parameters)
                try parameters.encode(tensor.bytes.count, forKey: .size)
                continue
            }
            switch tensor.elements {
            case .texts(let texts): try item.encode(texts, forKey: .data)
            case .numbers(let numbers): try item.encode(numbers, forKey: .data)
            case .flags(let flags): try item.encode(flags, forKey: .data)
            }
        }
    }
}
