/// Why a portfolio could not be written.
package enum SampleError: Error, Sendable, CustomStringConvertible {
    /// A page could not be drawn or a picture not be written; with the library's reason.
    case drawing(String)
    /// An Office file could not be put together; with the library's reason.
    case packing(String)
    /// A file or a folder could not be made.
    case writing(path: String, reason: String)

    package var description: String {
        switch self {
        case .drawing(let reason): "Cannot draw a page: \(reason)."
        case .packing(let reason): "Cannot pack an Office file: \(reason)."
        case .writing(let path, let reason): "Cannot write '\(path)': \(reason)."
        }
    }
}
