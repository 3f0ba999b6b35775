package import Tracking

/// Whether a server with the version shows people its pages and a monitor its metrics.
package struct DashboardsCheck: ReadinessCheck {
    /// Pages that must be there.
    package static let paths = ["/", "/readyz", "/metrics"]
    /// What `/metrics` must tell.
    private static let metrics = ["http_requests_total", "deedbox_jobs"]

    package let id = "dashboards"
    package let area = ReadinessItem.Area.operation
    package let title = "Dashboards and metrics can be reached"
    package let command = "curl http://127.0.0.1:8080/metrics"
    private let visit: @Sendable (ModelVersion, [String]) async throws -> [String: Visit]

    /// What a page answered.
    package struct Visit: Hashable, Sendable {
        package var status: Int
        package var body: String

        package init(status: Int, body: String) {
            self.status = status
            self.body = body
        }
    }

    /// - Parameter visit: Asks a server with that version for pages; what it does not answer is missing.
    package init(visit: @escaping @Sendable (ModelVersion, [String]) async throws -> [String: Visit]) {
        self.visit = visit
    }

    package func look(at version: ModelVersion) async throws -> ReadinessFinding {
        let visits = try await visit(version, Self.paths)
        let absent = Self.paths.filter { visits[$0]?.status != 200 }
        let told = visits["/metrics"]?.body ?? ""
        let silent = Self.metrics.filter { !told.contains($0) }
        let lines = told.split(separator: "\n").count { !$0.hasPrefix("#") }
        return .judged(
            absent.isEmpty && silent.isEmpty,
            absent.isEmpty && silent.isEmpty
                ? "\(Self.paths.joined(separator: ", ")) answer; /metrics tells \(lines) figures."
                : "Not answered: \(absent.joined(separator: ", ")); not told: \(silent.joined(separator: ", ")).",
            remedy: "Start 'deedbox serve' and read its log; the installation may lack files."
        )
    }
}
