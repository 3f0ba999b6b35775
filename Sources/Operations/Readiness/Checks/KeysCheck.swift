package import Documents
package import Tracking

/// Whether API keys are changed from time to time.
package struct KeysCheck: ReadinessCheck {
    private static let oldest = 366 * 86_400.0

    package let id = "api_keys"
    package let area = ReadinessItem.Area.security
    package let title = "API keys are younger than a year"
    package let command = "deedbox keys list"
    private let keys: any APIKeyStore
    private let now: @Sendable () -> Double

    package init(keys: any APIKeyStore, now: @escaping @Sendable () -> Double) {
        self.keys = keys
        self.now = now
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let active = try await keys.keys().filter { $0.revokedAt == nil }
        let old = active.filter { now() - $0.createdAt > Self.oldest }
        return .judged(
            old.isEmpty,
            old.isEmpty
                ? "\(active.count) keys are in use, kept as SHA-256 only, none older than a year."
                : "\(old.count) of \(active.count) keys are older than a year: \(old.prefix(5).map(\.id).joined(separator: ", ")).",
            remedy: "Make new ones with 'deedbox keys create', then 'deedbox keys revoke' the old ones."
        )
    }
}
