/// Why bytes are no usable model.
package enum ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file cannot be opened; with the system's reason.
    case unreadable(file: String, reason: String)
    case notAModel
    case unsupportedFormat(found: Int, supported: ClosedRange<Int>)
    /// The file ends before its contents do, or goes on after them.
    case wrongLength(found: Int, expected: Int)
    case checksumMismatch
    /// The file is a whole model, but another than the one that was asked for.
    case otherModel
    /// The checksum is right but the contents contradict each other.
    case malformed(String)

    package var description: String {
        switch self {
        case .unreadable(let file, let reason): "The model '\(file)' cannot be read: \(reason)."
        case .notAModel: "These bytes are not a Deedbox model."
        case .unsupportedFormat(let found, let supported):
            "The model has format \(found); this build reads formats \(supported.lowerBound) to \(supported.upperBound). "
                + "Train it again, or use a newer build."
        case .wrongLength(let found, let expected):
            "The model is \(found) bytes long instead of \(expected): it was cut or appended to. Fetch it again."
        case .checksumMismatch: "The model's checksum does not match its bytes: it was damaged. Fetch it again."
        case .otherModel: "The file holds another model than the one that was registered. Restore it from a backup."
        case .malformed(let detail): "The model is malformed: \(detail)."
        }
    }
}
