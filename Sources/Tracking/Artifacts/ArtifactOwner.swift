/// What a file belongs to.
package enum ArtifactOwner: Hashable, Sendable {
    case run(RunID)
    case model(LoggedModelID)

    /// The identity, which is unique among runs and models together.
    package var id: String {
        switch self {
        case .run(let id): id.rawValue
        case .model(let id): id.rawValue
        }
    }
}
