import Foundation

/// A request of the Open Inference Protocol, version 2: texts in, and which outputs are wanted.
///
/// Read from JSON, with tensors in it or behind it (the extension "binary tensor data").
package struct InferenceRequest: Hashable, Sendable {
    /// An output that was asked for.
    package struct Output: Hashable, Sendable {
        package var name: String
        /// Whether its data come behind the JSON.
        package var isBinary: Bool
    }

    /// Given back with the answer.
    package var id: String?
    package var inputs: [TextTensor]
    /// Nil when all are wanted.
    package var outputs: [Output]?
    /// Whether data come behind the JSON where an output does not say.
    package var isBinary: Bool

    /// Reads a body.
    ///
    /// - Parameter headerLength: How many bytes of it are JSON, as `Inference-Header-Content-Length` says; nil for all.
    /// - Throws: `InferenceError`.
    package init(
        _ body: [UInt8],
        headerLength: Int? = nil,
        limits: InferenceLimits = InferenceLimits()
    ) throws(InferenceError) {
        guard (0...body.count).contains(headerLength ?? 0) else {
            throw InferenceError(
                "Inference-Header-Content-Length is \(headerLength ?? 0); the body has \(body.count) bytes."
            )
        }
        let header = body[..<(headerLength ?? body.count)]
        let wire = try InferenceWire(json: header, limits: limits)
        var rest = body[header.endIndex...]
        id = wire.id
        isBinary = wire.parameters?.binaryDataOutput ?? false
        inputs = []
        for input in wire.inputs { inputs.append(try Self.tensor(input, &rest, limits)) }
        guard rest.isEmpty else {
            throw InferenceError("The body has \(rest.count) bytes behind its last tensor.")
        }
        outputs = []
        for output in wire.outputs ?? [] {
            guard output.parameters?.classification ?? 0 == 0, output.parameters?.sharedMemoryRegion == nil else {
                throw InferenceError("Output '\(output.name)': classification and shared memory are not supported.")
            }
            outputs?.append(Output(name: output.name, isBinary: output.parameters?.binaryData ?? isBinary))
        }
        if wire.outputs?.isEmpty ?? true { outputs = nil }
    }

    /// Those of a model's outputs that were asked for, in the order in which they were.
    ///
    /// - Throws: `InferenceError` for one that the model does not have.
    package func wanted(
        of tensors: [OutputTensor]
    ) throws(InferenceError) -> [(tensor: OutputTensor, isBinary: Bool)] {
        guard let outputs else { return tensors.map { ($0, isBinary) } }
        var wanted: [(tensor: OutputTensor, isBinary: Bool)] = []
        for output in outputs {
            guard let tensor = tensors.first(where: { $0.name == output.name }) else {
                let known = tensors.map(\.name).joined(separator: ", ")
                throw InferenceError("There is no output '\(output.name)' here; known are \(known).")
            }
            wanted.append((tensor, output.isBinary))
        }
        return wanted
    }

    private static func tensor(
        _ input: InferenceWire.Input,
        _ rest: inout ArraySlice<UInt8>,
        _ limits: InferenceLimits
    ) throws(InferenceError) -> TextTensor {
        guard input.datatype == "BYTES" else {
            throw InferenceError("Input '\(input.name)' is of datatype '\(input.datatype)'; only BYTES is known here.")
        }
        guard input.parameters?.sharedMemoryRegion == nil else {
            throw InferenceError("Input '\(input.name)' lies in shared memory, which is not supported.")
        }
        let count = try TextTensor.count(of: input.shape, name: input.name, limit: limits.maximumElements)
        let elements: [String]
        switch (input.data, input.parameters?.binaryDataSize) {
        case (let data?, nil): elements = data.elements
        case (nil, let size?):
            guard (0...rest.count).contains(size) else {
                throw InferenceError(
                    "Input '\(input.name)' has a binary_data_size of \(size); \(rest.count) bytes are left of the body."
                )
            }
            elements = try TextTensor.elements(of: rest.prefix(size), count: count, name: input.name)
            rest = rest.dropFirst(size)
        case (nil, nil), (_?, _?):
            throw InferenceError("Input '\(input.name)' needs either data or a binary_data_size.")
        }
        guard elements.count == count else {
            throw InferenceError("Input '\(input.name)' has \(elements.count) elements; its shape says \(count).")
        }
        return TextTensor(name: input.name, shape: input.shape, elements: elements)
    }
}
