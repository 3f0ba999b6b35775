import COpenVINO
import Glibc

/// A sentence encoder that OpenVINO has compiled, for one caller at a time.
final class EncoderSession {
    private let library: OpenVINOLibrary
    private var core: OpaquePointer?
    private var model: OpaquePointer?
    private var request: OpaquePointer?

    /// Compiles the model; takes a fraction of a second.
    ///
    /// - Parameters:
    ///   - path: Of the model's `.xml`; the `.bin` lies beside it.
    ///   - libraryPath: Of `libopenvino_c.so`; the other libraries lie beside it.
    ///   - threads: The number of threads that work on one sequence, where the processor computes; at least 1.
    init(
        path: String,
        libraryPath: String,
        device: ComputeDevice,
        threads: Int
    ) throws(EmbeddingError) {
        precondition(threads >= 1, "inference needs a thread")
        library = try OpenVINOLibrary(path: libraryPath)
        let functions = library.functions
        let unusable = { (reason: String) in EmbeddingError.modelUnusable(path: path, reason: reason) }
        try library.check(functions.ov_core_create(&core), unusable)
        let name = try device.name(among: devices(unusable))
        // One stream: one sequence at a time on all threads. Pinning would fight with the rest of the process.
        var settings = [("NUM_STREAMS", "1")]
        if name == "CPU" { settings += [("INFERENCE_NUM_THREADS", String(threads)), ("ENABLE_CPU_PINNING", "NO")] }
        let properties = settings.map { ov_property_t(key: strdup($0), value: strdup($1)) }
        defer {
            for property in properties {
                free(UnsafeMutableRawPointer(mutating: property.key))
                free(UnsafeMutableRawPointer(mutating: property.value))
            }
        }
        let status = functions.ov_core_compile_model_from_file_props(
            core,
            path,
            name,
            properties.count,
            properties,
            &model
        )
        try library.check(status, unusable)
        try library.check(functions.ov_compiled_model_create_infer_request(model, &request), unusable)
    }

    deinit {
        if let request { library.functions.ov_infer_request_free(request) }
        if let model { library.functions.ov_compiled_model_free(model) }
        if let core { library.functions.ov_core_free(core) }
    }

    /// What OpenVINO can compute on, as `CPU` or `GPU.0`.
    private func devices(_ unusable: (String) -> EmbeddingError) throws(EmbeddingError) -> [String] {
        var found = ov_available_devices_t()
        try library.check(library.functions.ov_core_get_available_devices(core, &found), unusable)
        defer { library.functions.ov_available_devices_free(&found) }
        return (0..<found.size).compactMap { place in found.devices.map { String(cString: $0[place]) } }
    }

    /// The vector of a sequence of token numbers, none of which is padding.
    func vector(of tokens: [Int64]) throws(EmbeddingError) -> [Float] {
        var tokens = tokens
        var mask = [Int64](repeating: 1, count: tokens.count)
        var shape: [Int64] = [1, Int64(tokens.count)]
        // The tensors look into these arrays, so the arrays must stay where they are until the answer is copied.
        return try withPointer(&tokens) { tokens throws(EmbeddingError) in
            try withPointer(&mask) { mask throws(EmbeddingError) in
                try withPointer(&shape) { dimensions throws(EmbeddingError) in
                    let shape = ov_shape_t(rank: 2, dims: dimensions)
                    try setInput("input_ids", to: tokens, shape)
                    try setInput("attention_mask", to: mask, shape)
                    try library.check(library.functions.ov_infer_request_infer(request), EmbeddingError.inferenceFailed)
                    return try output()
                }
            }
        }
    }

    private func setInput(
        _ name: String,
        to data: UnsafeMutablePointer<Int64>,
        _ shape: ov_shape_t
    ) throws(EmbeddingError) {
        let functions = library.functions
        var tensor: OpaquePointer?
        let type = UInt32(COPENVINO_I64.rawValue)
        try library.check(
            functions.ov_tensor_create_from_host_ptr(type, shape, data, &tensor),
            EmbeddingError.inferenceFailed
        )
        defer { functions.ov_tensor_free(tensor) }
        try library.check(functions.ov_infer_request_set_tensor(request, name, tensor), EmbeddingError.inferenceFailed)
    }

    private func output() throws(EmbeddingError) -> [Float] {
        let functions = library.functions
        var tensor: OpaquePointer?
        try library.check(
            functions.ov_infer_request_get_output_tensor_by_index(request, 0, &tensor),
            EmbeddingError.inferenceFailed
        )
        defer { functions.ov_tensor_free(tensor) }
        var count = 0
        var data: UnsafeMutableRawPointer?
        try library.check(functions.ov_tensor_get_size(tensor, &count), EmbeddingError.inferenceFailed)
        try library.check(functions.ov_tensor_data(tensor, &data), EmbeddingError.inferenceFailed)
        let numbers = UnsafeBufferPointer(start: data?.assumingMemoryBound(to: Float.self), count: count)
        return Array(numbers)
    }

    private func withPointer<Result>(
        _ numbers: inout [Int64],
        _ body: (UnsafeMutablePointer<Int64>) throws(EmbeddingError) -> Result
    ) throws(EmbeddingError) -> Result {
        try numbers.withUnsafeMutableBufferPointer { buffer throws(EmbeddingError) in
            guard let start = buffer.baseAddress else { throw .inferenceFailed(reason: "there are no tokens") }
            return try body(start)
        }
    }
}
