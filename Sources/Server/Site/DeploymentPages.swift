import Documents
import Operations
import Serving
import Tracking
import Website

/// The pages about endpoints, rollouts and incidents.
struct DeploymentPages: Sendable {
    private static let listed = 25

    let site: Site
    let rollouts: RolloutOperations
    let models: any ModelRegistry
    /// The endpoint that classifies documents, which is there without anyone's doing.
    let standard: String

    var routes: [Route] {
        [
            site.page("/deployments", .role(.viewer), list),
            site.form("/deployments/endpoints/{name}/rollback", .role(.engineer), rollBack),
            site.page("/deployments/rollouts/{id}", .role(.viewer), show),
            site.form("/deployments/rollouts/{id}/pause", .role(.engineer)) {
                try await steer($0, $1) { try await rollouts.pause($0, because: $1, by: $2) }
            },
            site.form("/deployments/rollouts/{id}/resume", .role(.engineer)) {
                try await steer($0, $1) { try await rollouts.resume($0, because: $1, by: $2) }
            },
            site.form("/deployments/rollouts/{id}/promote", .role(.engineer)) {
                try await steer($0, $1) { try await rollouts.promote($0, toEnd: false, because: $1, by: $2) }
            },
            site.form("/deployments/rollouts/{id}/complete", .role(.engineer)) {
                try await steer($0, $1) { try await rollouts.promote($0, toEnd: true, because: $1, by: $2) }
            },
            site.form("/deployments/rollouts/{id}/abort", .role(.engineer)) {
                try await steer($0, $1) { try await rollouts.abort($0, because: $1, by: $2) }
            },
            site.page("/deployments/incidents/{id}", .role(.viewer), incident),
            site.form("/deployments/incidents/{id}/resolve", .role(.engineer), resolve),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        var endpoints = try await rollouts.endpoints.endpoints()
        if !endpoints.contains(where: { $0.name == standard }) {
            endpoints.insert(Endpoint(ofModel: standard), at: 0)
        }
        var standings: [(endpoint: Endpoint, production: Int?, history: TrafficHistory)] = []
        for endpoint in endpoints {
            let production = try await models.version(alias: ModelReference.production, of: endpoint.model)
            standings.append((endpoint, production?.version, try await rollouts.traffic(of: endpoint)))
        }
        return DeploymentsView.page(
            standings,
            try await rollouts.rollouts.rollouts(of: nil, before: nil, limit: Self.listed),
            try await rollouts.rollouts.incidents(before: nil, limit: Self.listed),
            for: visit.visitor
        )
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let rollout = try await rollouts.rollout(Self.id(visit))
        let endpoint = Endpoint(name: rollout.endpoint, model: rollout.model)
        return RolloutView.page(
            rollout,
            try await rollouts.rollouts.events(of: rollout.id),
            try await rollouts.traffic(of: endpoint),
            for: visit.visitor
        )
    }

    private func steer(
        _ visit: Visit,
        _ form: Form,
        _ change: (Rollout, _ reason: String, _ actor: String) async throws -> Rollout
    ) async throws -> Redirect {
        let rollout = try await rollouts.rollout(Self.id(visit))
        let changed = try await change(rollout, form.fields["reason"] ?? "", visit.caller.name)
        let state = changed.state.rawValue.replacing("_", with: " ")
        let share = visit.visitor.phrasing.share(changed.weight)
        return Redirect(
            "/deployments/rollouts/\(rollout.id)",
            notice: Notice(.done, "The rollout is \(state), at \(share) of the traffic.")
        )
    }

    private func rollBack(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let name = visit.parameter("name")
        let version = try await rollouts.rollBack(name, because: form.fields["reason"] ?? "", by: visit.caller.name)
        return Redirect("/deployments", notice: Notice(.done, "Version \(version) answers at \(name) again."))
    }

    private func incident(_ visit: Visit) async throws -> SitePage {
        let details = try await rollouts.incident(Self.id(visit))
        guard let incident = try await rollouts.rollouts.incident(details.id) else {
            throw Failure(code: "incident_not_found", message: "There is no incident '\(details.id)'.")
        }
        return IncidentView.page(incident, details, for: visit.visitor)
    }

    private func resolve(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let details = try await rollouts.resolve(
            Self.id(visit),
            as: form.fields["reason"] ?? "",
            by: visit.caller.name
        )
        return Redirect("/deployments/incidents/\(details.id)", notice: Notice(.done, "The incident is resolved."))
    }

    private static func id(_ visit: Visit) -> String { visit.parameter("id") }
}
