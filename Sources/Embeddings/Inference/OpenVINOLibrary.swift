import COpenVINO

/// OpenVINO's functions, found in the library at run time.
struct OpenVINOLibrary {
    let functions: copenvino_api

    /// Loads the library at that path; the first one loaded serves the whole process.
    init(path: String) throws(EmbeddingError) {
        var message = [CChar](repeating: 0, count: 512)
        guard let table = copenvino_load(path, &message, message.count) else {
            let bytes = message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
            throw .libraryUnusable(path: path, reason: String(decoding: bytes, as: UTF8.self))
        }
        functions = table.pointee
    }

    /// What OpenVINO says of its latest fault, on one line.
    var lastFault: String {
        let message = String(cString: functions.ov_get_last_err_msg())
        let line = message.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return line.isEmpty ? "it gives no reason" : line
    }

    /// Runs a function that returns a status.
    ///
    /// - Throws: What `fault` makes of OpenVINO's reason.
    func check(_ status: Int32, _ fault: (String) -> EmbeddingError) throws(EmbeddingError) {
        guard status == Int32(COPENVINO_OK.rawValue) else { throw fault(lastFault) }
    }
}
