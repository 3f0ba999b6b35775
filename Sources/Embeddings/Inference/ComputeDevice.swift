/// On what the embedding model computes.
package enum ComputeDevice: String, Hashable, Sendable, CaseIterable {
    case cpu
    /// The first graphics processor.
    case gpu
    /// A graphics processor where OpenVINO finds one, else the processor.
    case auto

    /// The device's name for OpenVINO.
    ///
    /// - Parameter available: What OpenVINO finds on this machine, as `CPU` or `GPU.0`.
    /// - Throws: `EmbeddingError.deviceMissing`.
    package func name(among available: [String]) throws(EmbeddingError) -> String {
        let graphics = available.first { $0 == "GPU" || $0.hasPrefix("GPU.") }
        let name =
            switch self {
            case .cpu: available.first { $0 == "CPU" }
            case .gpu: graphics
            case .auto: graphics ?? available.first { $0 == "CPU" }
            }
        guard let name else { throw .deviceMissing(device: rawValue, available: available) }
        return name
    }
}
