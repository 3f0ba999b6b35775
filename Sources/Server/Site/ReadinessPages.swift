import Documents
import Operations
import Tracking
import Website

/// The checklist before production.
struct ReadinessPages: Sendable {
    let site: Site
    let readiness: ReadinessOperations
    let models: any ModelRegistry

    var routes: [Route] {
        [
            site.page("/readiness", .role(.viewer), list),
            site.page("/readiness/{model}", .role(.viewer), show),
            site.form("/readiness/{model}", .role(.engineer), run),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        var standings: [ReadinessListView.Standing] = []
        for name in Set(try await models.versions(of: nil).map(\.name)).sorted() {
            standings.append(
                .init(model: name, report: try await latest(of: name), look: try await readiness.underWay(of: name))
            )
        }
        return ReadinessListView.page(standings, points: readiness.points, for: visit.visitor)
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let name = visit.parameter("model")
        // What is under way first: it may end between the two, and its report is there then.
        let look = try await readiness.underWay(of: name)
        let report = try await latest(of: name)
        if report == nil, try await models.versions(of: name).isEmpty { throw ReadinessRoutes.noModel(name) }
        return ReadinessView.page(name, report, look, points: readiness.points, for: visit.visitor)
    }

    private func run(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let look = try await readiness.request(try ReadinessRoutes.reference(visit.context))
        return Redirect(
            ReadinessView.path(of: look.model),
            notice: Notice(.done, "The checklist is being carried out.")
        )
    }

    private func latest(of model: String) async throws -> ReadinessReport? {
        do {
            return try await readiness.latest(of: model)
        } catch let failure as Failure where failure.code == "no_readiness_report" {
            return nil
        }
    }
}
