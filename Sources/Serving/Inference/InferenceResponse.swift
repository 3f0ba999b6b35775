import Documents

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
    ///
    /// Written by hand: to encode it takes longer than to classify a text.
    package func body() -> (bytes: [UInt8], headerLength: Int?) {
        let binary = outputs.map { $0.isBinary ? $0.tensor.bytes : nil }
        var json = JSONText(capacity: 1 << 10)
        json.object { json in
            json.member("model_name", model)
            json.member("model_version", "\(version)")
            json.member("id", id)
            json.name("outputs")
            json.array { json in
                for (output, data) in zip(outputs, binary) { output.tensor.write(to: &json, dataBehind: data?.count) }
            }
        }
        guard outputs.contains(where: \.isBinary) else { return (json.bytes, nil) }
        return (binary.reduce(into: json.bytes) { $0 += $1 ?? [] }, json.bytes.count)
    }
}

extension OutputTensor {
    /// - Parameter size: How many bytes its data have, where these come behind the JSON.
    fileprivate func write(to json: inout JSONText, dataBehind size: Int?) {
        json.object { json in
            json.member("name", name)
            json.member("datatype", datatype)
            json.name("shape")
            json.array { json in for length in shape { json.number(length) } }
            if let size {
                json.name("parameters")
                json.object { $0.member("binary_data_size", size) }
            } else {
                json.name("data")
                json.array(writeElements)
            }
        }
    }

    private func writeElements(to json: inout JSONText) {
        switch elements {
        case .texts(let texts): for text in texts { json.text(text) }
        // JSON has no word for a number that is not finite; models that are read from files give none.
        case .numbers(let numbers): for number in numbers { json.number(number) }
        case .flags(let flags): for flag in flags { json.flag(flag) }
        }
    }
}
