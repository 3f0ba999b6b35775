import Tracking

extension ModelVersion {
    /// For checks that do not look at the version.
    static let anyClassifier = Self(
        name: "m",
        version: 1,
        content: .classifier(sha256: ""),
        createdAt: 0,
        updatedAt: 0
    )
}
