/// Why texts cannot be embedded.
package enum EmbeddingError: Error, Hashable, Sendable {
    /// OpenVINO's library cannot be loaded.
    case libraryUnusable(path: String, reason: String)
    /// A file of the model is not there or cannot be read.
    case fileUnreadable(path: String)
    /// The vocabulary lacks a token without which no text can be written in it.
    case vocabularyIncomplete(missing: String)
    /// OpenVINO refuses the model.
    case modelUnusable(path: String, reason: String)
    /// OpenVINO does not find the device that is configured.
    case deviceMissing(device: String, available: [String])
    /// OpenVINO failed on a text.
    case inferenceFailed(reason: String)
    /// The server that is to make embeddings gave none.
    case serverFailed(reason: String)
}

extension EmbeddingError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .libraryUnusable(let path, let reason):
            "Cannot load OpenVINO from '\(path)': \(reason). Run 'scripts/setup', or set 'libraries.openvino'."
        case .fileUnreadable(let path):
            "Cannot read '\(path)' of the embedding model. Run 'scripts/setup', or set 'embeddings.model'."
        case .vocabularyIncomplete(let missing):
            "The vocabulary of the embedding model has no '\(missing)'. Use the vocab.txt of an uncased BERT model."
        case .modelUnusable(let path, let reason):
            "OpenVINO cannot use the model '\(path)': \(reason). Run 'scripts/setup', or set 'embeddings.model'."
        case .deviceMissing(let device, let available):
            "There is no device for 'embeddings.device: \(device)' here; OpenVINO finds "
                + "\(available.isEmpty ? "none" : available.joined(separator: ", ")). Set 'embeddings.device' to cpu or auto, "
                + "or install the device's driver and OpenVINO's plugin for it beside 'libopenvino_c.so'."
        case .inferenceFailed(let reason):
            "OpenVINO could not embed a text: \(reason)."
        case .serverFailed(let reason):
            "The server of 'embeddings.url' made no embeddings: \(reason). See that it runs, or leave 'embeddings.url' empty."
        }
    }
}
