import Documents
import Operations
import Pipelines
import Website

/// The pages about pipelines, their schedules and their runs.
struct PipelinePages: Sendable {
    private static let listed = 25
    /// Of the next times of a schedule: in the list, and on the pipeline's own page.
    private static let (few, more) = (3, 10)

    let site: Site
    let pipelines: PipelineOperations

    var routes: [Route] {
        [
            site.page("/pipelines", .role(.viewer), list),
            site.page("/pipelines/{name}", .role(.viewer), show),
            site.form("/pipelines/{name}/run", .role(.engineer), start),
            site.form("/pipelines/{name}/pause", .role(.engineer)) { visit, _ in try await pause(true, visit) },
            site.form("/pipelines/{name}/unpause", .role(.engineer)) { visit, _ in try await pause(false, visit) },
            site.page("/pipelines/runs/{id}", .role(.viewer), run),
            site.page("/pipelines/runs/{id}/logs/{step}", .role(.viewer), log),
            site.form("/pipelines/runs/{id}/cancel", .role(.engineer), cancel),
            site.form("/pipelines/runs/{id}/resume", .role(.engineer), resume),
        ]
    }

    private func list(_ visit: Visit) async throws -> SitePage {
        PipelinesView.page(
            try await pipelines.standings(next: Self.few),
            try await pipelines.runs(of: nil, limit: Self.listed),
            for: visit.visitor
        )
    }

    private func show(_ visit: Visit) async throws -> SitePage {
        let name = visit.parameter("name")
        return PipelineView.page(
            try await pipelines.standing(name, next: Self.more),
            try await pipelines.runs(of: name, limit: Self.listed),
            for: visit.visitor
        )
    }

    private func start(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let entry = try await pipelines.pipeline(visit.parameter("name"))
        let run = try await pipelines.start(
            entry.definition,
            from: entry.name,
            parameters: [:],
            cause: Cause(.manual, "by \(visit.caller.name)")
        )
        return Redirect("/pipelines/runs/\(run.id)", notice: Notice(.done, "The run has been made."))
    }

    private func pause(_ isPaused: Bool, _ visit: Visit) async throws -> Redirect {
        let name = visit.parameter("name")
        try await pipelines.setPaused(isPaused, of: name)
        let text = isPaused ? "Schedule and triggers rest." : "Schedule and triggers are looked after again."
        return Redirect("/pipelines/\(name)", notice: Notice(.done, text))
    }

    private func run(_ visit: Visit) async throws -> SitePage {
        let found = try await pipelines.run(visit.parameter("id"))
        // A definition of another release that cannot be read any more has no graph; its steps are there all the same.
        let graph = try? pipelines.graph(of: found.run)
        return PipelineRunView.page(found.run, found.steps, graph, for: visit.visitor)
    }

    private func log(_ visit: Visit) async throws -> SitePage {
        let (run, step) = (visit.parameter("id"), visit.parameter("step"))
        let piece = try await pipelines.log(of: step, run: run, from: 0)
        return StepLogView.page(run: run, step: step, text: piece.text, next: piece.next)
    }

    private func cancel(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let run = try await pipelines.cancel(visit.parameter("id"))
        return Redirect("/pipelines/runs/\(run.id)", notice: Notice(.done, "The run is asked to end."))
    }

    private func resume(_ visit: Visit, _ form: Form) async throws -> Redirect {
        let run = try await pipelines.resume(visit.parameter("id"))
        return Redirect("/pipelines/runs/\(run.id)", notice: Notice(.done, "The run goes on."))
    }
}
