import Documents
import Operations
import Website

/// What is wrong, and who takes it upon themselves.
struct AlertPages: Sendable {
    private static let listed = 100
    /// What can be chosen on the page, in hours.
    private static let longestHours = 24 * 90

    let site: Site
    let alerts: AlertOperations

    var routes: [Route] {
        [
            site.page("/monitoring/alerts", .role(.viewer), list),
            site.page("/monitoring/alerts/{id}", .role(.viewer), show),
            site.form("/monitoring/alerts/{id}/acknowledge", .role(.reviewer), acknowledge),
            site.form("/monitoring/alerts/{id}/silence", .role(.engineer), silence),
            site.form("/monitoring/silences/{id}/end", .role(.engineer), unsilence),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        AlertsView.page(
            try await alerts.list(nil, limit: Self.listed),
            try await alerts.rules(),
            try await alerts.silences(),
            for: visit.visitor
        )
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        AlertView.page(try await alerts.alert(visit.parameter("id")), for: visit.visitor)
    }

    private func acknowledge(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let alert = try await alerts.acknowledge(
            visit.parameter("id"),
            because: form.fields["reason"] ?? "",
            by: visit.caller.name
        )
        return Redirect("/monitoring/alerts/\(alert.id)", notice: Notice(.done, "The alert is acknowledged."))
    }

    /// Keeps quiet about exactly this alert: all its labels.
    private func silence(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let alert = try await alerts.alert(visit.parameter("id"))
        let hours = try form.fields.integer("hours", in: 1...Self.longestHours, default: 1)
        _ = try await alerts.silence(
            alert.labels,
            for: Double(hours) * 3600,
            because: form.fields["reason"] ?? "",
            by: visit.caller.name
        )
        return Redirect("/monitoring/alerts/\(alert.id)", notice: Notice(.done, "Nobody is told of it for now."))
    }

    private func unsilence(_ visit: Visit, _ form: Form) async throws -> Redirect {
        try await alerts.unsilence(visit.parameter("id"))
        return Redirect("/monitoring/alerts", notice: Notice(.done, "The silence is over."))
    }
}
