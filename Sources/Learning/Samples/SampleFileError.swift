/// Why a file of samples cannot be read.
package struct SampleFileError: Error, Hashable, Sendable, CustomStringConvertible {
    package enum Reason: Hashable, Sendable {
        case cannotRead(String)
        case unknownSuffix
        case notUTF8
        /// A line has more bytes than this.
        case tooLong(maximum: Int)
        case missingTab
        case empty
        case notAnObject
        case missing
        case wrongType(expected: String)

        /// Whether the lines after it can be read all the same.
        var isOfOneLine: Bool {
            switch self {
            case .cannotRead, .unknownSuffix: false
            case .notUTF8, .tooLong, .missingTab, .empty, .notAnObject, .missing, .wrongType: true
            }
        }
    }

    /// The path or name that was given.
    package var file: String
    /// From 1; nil when the whole file is meant.
    package var line: Int?
    /// The column or key that is at fault.
    package var field: String?
    package var reason: Reason

    package init(file: String, line: Int? = nil, field: String? = nil, reason: Reason) {
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason
    }

    package var description: String {
        let place = line.map { "\(file), line \($0)" } ?? file
        return "\(place): \(complaint)"
    }

    /// What is wrong, without the place.
    package var complaint: String {
        let name = field.map { "'\($0)'" } ?? "the line"
        return switch reason {
        case .cannotRead(let cause): "cannot be read: \(cause)."
        case .unknownSuffix: "is neither .tsv nor .jsonl; name it so that its form is known."
        case .notUTF8: "is not UTF-8."
        case .tooLong(let maximum): "is longer than \(maximum >> 20) MB; split the text, or leave it out."
        case .missingTab: "has no tab; a line is the label, a tab and the text."
        case .empty: "\(name) is empty."
        case .notAnObject: "is no JSON object."
        case .missing: "\(name) is missing."
        case .wrongType(let expected): "\(name) is not \(expected)."
        }
    }
}
