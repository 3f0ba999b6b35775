/// What a folder of artifacts holds.
package enum ArtifactEntry: Hashable, Sendable {
    case file(name: String, size: Int64)
    case folder(name: String)
}
