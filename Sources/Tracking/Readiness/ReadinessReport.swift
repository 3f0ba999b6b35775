/// Whether a version of a model is fit for production, point by point.
package struct ReadinessReport: Hashable, Sendable, Codable {
    package var model: String
    package var version: Int
    /// Seconds since 1970.
    package var madeAt: Double
    /// In the order of the checklist.
    package var items: [ReadinessItem]

    package init(model: String, version: Int, madeAt: Double, items: [ReadinessItem]) {
        self.model = model
        self.version = version
        self.madeAt = madeAt
        self.items = items
    }

    /// Whether every point passed.
    package var isReady: Bool { !items.isEmpty && items.allSatisfy { $0.status == .pass } }

    package func count(_ status: ReadinessItem.Status) -> Int { items.count { $0.status == status } }

    private enum CodingKeys: String, CodingKey {
        case model, version, items
        case madeAt = "made_at"
    }
}
