/// Something that went wrong and wants a person's attention.
package struct Incident: Hashable, Sendable, Codable {
    /// That someone was told.
    package struct Notification: Hashable, Sendable, Codable {
        /// Seconds since 1970.
        package var time: Double
        /// By what road, such as `log`.
        package var channel: String
        package var text: String

        package init(time: Double, channel: String, text: String) {
            self.time = time
            self.channel = channel
            self.text = text
        }
    }

    package var id: String
    package var rollout: String
    package var endpoint: String
    package var model: String
    package var stable: Int
    package var canary: Int
    package var report: IncidentReport
    /// Seconds since 1970.
    package var openedAt: Double
    package var notifications: [Notification]
    /// Seconds since 1970; nil while it is open.
    package var resolvedAt: Double?
    /// Who resolved it and how; empty while it is open.
    package var resolution: String

    package init(id: String, of rollout: Rollout, _ report: IncidentReport, at time: Double) {
        self.id = id
        self.rollout = rollout.id
        endpoint = rollout.endpoint
        model = rollout.model
        stable = rollout.stable
        canary = rollout.canary
        self.report = report
        openedAt = time
        notifications = []
        resolution = ""
    }
}
