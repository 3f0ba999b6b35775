import Documents
import Operations
import Tracking
import Website

/// The checklist before production.
struct ReadinessPages: Sendable {
    let site: Site
    /// What carries it out, one at a time for pages and programs together.
    let checklist: ReadinessRoutes
    let models: any ModelRegistry

    var routes: [Route] {
        [
            site.page("/readiness", .role(.viewer), list),
            site.page("/readiness/{model}", .role(.viewer), show),
            site.form("/readiness/{model}", .role(.engineer), run),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        var reports: [(model: String, report: ReadinessReport?)] = []
        for name in Set(try await models.versions(of: nil).map(\.name)).sorted() {
            reports.append((name, try await latest(of: name)))
        }
        return ReadinessListView.page(reports, for: visit.visitor)
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let name = visit.parameter("model")
        let report = try await latest(of: name)
        if report == nil, try await models.versions(of: name).isEmpty { throw ReadinessRoutes.noModel(name) }
        return ReadinessView.page(name, report, for: visit.visitor)
    }

    private func run(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let report = try await checklist.run(try ReadinessRoutes.reference(visit.context))
        let text =
            report.isReady ? "Every point passed." : "\(report.count(.pass)) of \(report.items.count) points passed."
        return Redirect(
            ReadinessView.path(of: report.model),
            notice: Notice(report.isReady ? .done : .problem, text)
        )
    }

    private func latest(of model: String) async throws -> ReadinessReport? {
        do {
            return try await checklist.readiness.latest(of: model)
        } catch let failure as Failure where failure.code == "no_readiness_report" {
            return nil
        }
    }
}
