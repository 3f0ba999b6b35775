/// Of what a metric is told.
package struct MetricSubject: Hashable, Sendable, Codable, Comparable {
    /// Nil for the program.
    package var version: VersionName?
    /// Nil for all together.
    package var arm: String?
    /// Nil for all together.
    package var slice: String?

    package init(version: VersionName? = nil, arm: String? = nil, slice: String? = nil) {
        self.version = version
        self.arm = arm
        self.slice = slice
    }

    package static func < (left: Self, right: Self) -> Bool { left.order.lexicographicallyPrecedes(right.order) }

    private var order: [String] {
        let number = version.map { String(repeating: "0", count: max(0, 10 - "\($0.version)".count)) + "\($0.version)" }
        return [version?.model ?? "", number ?? "", arm ?? "", slice ?? ""]
    }
}
