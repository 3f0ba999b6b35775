import Documents

/// The fields that a filter expression knows.
enum FilterField: String, CaseIterable {
    case documentClass = "class"
    case fileType = "type"
    case status
    case name
    case date
    case confidence

    /// Whether values are ordered, so that `<` and `>` mean something, or chosen from.
    var isOrdered: Bool { self == .date || self == .confidence }

    private var example: String {
        switch self {
        case .documentClass: "class:lease,amendment"
        case .fileType: "type:pdf"
        case .status: "status:ready"
        case .name: "name:suite"
        case .date: "date>=2020-01-01"
        case .confidence: "confidence>=0.8"
        }
    }

    private var values: String {
        switch self {
        case .documentClass: "the name of a class"
        case .fileType: "one of \(FileType.allCases.map(\.rawValue).joined(separator: ", "))"
        case .status: "one of \(DocumentRecord.Status.allCases.map(\.rawValue).joined(separator: ", "))"
        case .name: "a part of the file's name"
        case .date: "one date as YYYY, YYYY-MM or YYYY-MM-DD"
        case .confidence: "one number from 0 to 1"
        }
    }

    static var allNames: String { allCases.map(\.rawValue).joined(separator: ", ") }

    static func example(named name: String) -> String { Self(rawValue: name)?.example ?? "" }

    static func values(named name: String) -> String { Self(rawValue: name)?.values ?? "" }

    static func operators(named name: String) -> String {
        Self(rawValue: name)?.isOrdered == true ? ": = < <= >= >" : ": = !="
    }
}
