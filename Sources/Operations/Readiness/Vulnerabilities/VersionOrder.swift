/// By which rule versions are older or newer.
enum VersionOrder: Sendable {
    case debian, semantic

    /// Whether a version is older than another.
    func precedes(_ version: String, _ other: String) -> Bool {
        switch self {
        case .debian: DebianVersion(version) < DebianVersion(other)
        case .semantic: SemanticVersion(version) < SemanticVersion(other)
        }
    }
}
