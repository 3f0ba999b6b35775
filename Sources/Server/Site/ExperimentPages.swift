import ABTesting
import Documents
import Operations
import Website

/// The pages about A/B tests.
struct ExperimentPages: Sendable {
    private static let listed = 50

    let site: Site
    let tests: ABTestOperations

    var routes: [Route] {
        [
            site.page("/experiments", .role(.viewer), list),
            site.page("/experiments/{name}", .role(.viewer), show),
            site.form("/experiments/{name}/start", .role(.engineer), start),
            site.form("/experiments/{name}/stop", .role(.engineer), stop),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        let found = try await tests.list(limit: Self.listed + 1, after: visit.query["after"])
        let next = found.count > Self.listed ? found[Self.listed - 1].plan.name : nil
        return ExperimentsView.page(Array(found.prefix(Self.listed)), next: next, for: visit.visitor)
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let name = Self.name(visit)
        return ExperimentView.page(
            try await tests.test(name),
            try await tests.analyze(name),
            for: visit.visitor
        )
    }

    private func start(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let test = try await tests.start(Self.name(visit), by: visit.caller.name)
        return Redirect("/experiments/\(test.plan.name)", notice: Notice(.done, "The experiment runs."))
    }

    private func stop(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let test = try await tests.stop(Self.name(visit), because: form.fields["reason"] ?? "", by: visit.caller.name)
        return Redirect("/experiments/\(test.plan.name)", notice: Notice(.done, "The experiment is stopped."))
    }

    private static func name(_ visit: Visit) -> String { visit.parameter("name") }
}
