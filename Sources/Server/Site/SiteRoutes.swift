import Documents
import Hummingbird
import Operations
import Website

/// Everything for people.
struct SiteRoutes: Sendable {
    let site: Site
    let operations: ServerOperations

    /// - Throws: `Failure` with code `resource_missing`.
    var routes: [Route] {
        get throws {
            try AssetRoutes(renderer: site.renderer).routes
                + SignInRoutes(site: site, sessions: operations.sessions).routes
                + [home]
                + DocumentPages(site: site, documents: operations.documents).routes
                + engineering
        }
    }

    /// What those look at who keep the models honest.
    private var engineering: [Route] {
        ModelPages(site: site, models: operations.insight, rollouts: operations.rollouts).routes
            + DeploymentPages(
                site: site,
                rollouts: operations.rollouts,
                models: operations.models,
                standard: operations.classification.endpoint
            ).routes
            + MonitoringPages(site: site, monitoring: operations.monitoring, now: site.now).routes
            + ExperimentPages(site: site, tests: operations.experiments).routes
            + PipelinePages(site: site, pipelines: operations.pipelines).routes
    }

    /// The beginning is the documents.
    private var home: Route {
        site.route(.get, "/", .role(.viewer)) { request, _ in
            Redirect("/documents").response(to: request)
        }.heedingScope
    }
}
