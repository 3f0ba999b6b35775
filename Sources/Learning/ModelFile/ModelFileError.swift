/// Why bytes are no usable model.
package enum ModelFileError: Error, Hashable, Sendable, CustomStringConvertible {
    case notAModel
    case unsupportedFormat(found: Int, supported: ClosedRange<Int>)
    /// The file ends before its contents do, or goes on after them.
    case wrongLength(found: Int, expected: Int)
    case checksumMismatch
    /// The checksum is right but the contents contradict each other.
    case malformed(String)

    package var description: String {
        switch self {
        case .notAModel: "These bytes are not a Deedbox model."
        case .unsupportedFormat(let found, let supported):
            "The model has format \(found); this build reads formats \(supported.lowerBound) to \(supported.upperBound). "
                + "Train it again, or use a newer build."
        case .wrongLength(let found, let expected):
            "The model is \(found) bytes long instead of \(expected): it was cut or appended to. Fetch it again."
        case .checksumMismatch: "The model's checksum does not match its bytes: it was damaged. Fetch it again."
        case .malformed(let detail): "The model is malformed: \(detail)."
        }
    }
}
