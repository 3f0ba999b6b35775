/// Whether something is in use, or was deleted and can still be restored.
package enum Lifecycle: String, Hashable, Sendable, Codable, CaseIterable {
    case active, deleted
}
