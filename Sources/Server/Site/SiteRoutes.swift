import Documents
import Hummingbird
import Operations
import Website

/// Everything for people.
struct SiteRoutes: Sendable {
    let site: Site
    let operations: ServerOperations
    /// What pages hand on as it is.
    let files: DocumentRoutes
    let mostFacetedAtOnce: Int

    /// - Throws: `Failure` with code `resource_missing`.
    var routes: [Route] {
        get throws {
            try AssetRoutes(renderer: site.renderer).routes
                + SignInRoutes(site: site, sessions: operations.sessions).routes
                + [home] + documents + [JobEvents(ingest: operations.ingest).route]
                + ReviewPages(
                    site: site,
                    documents: operations.documents,
                    table: operations.table,
                    labels: operations.labels,
                    agenda: operations.agenda
                ).routes
                + SearchPages(
                    site: site,
                    documents: operations.documents,
                    table: operations.table,
                    search: operations.search,
                    searches: operations.searches,
                    judgements: operations.judgements,
                    mostFacetedAtOnce: mostFacetedAtOnce
                ).routes
                + engineering
        }
    }

    /// What those look at who keep the models honest.
    private var engineering: [Route] {
        ModelPages(
            site: site,
            models: operations.insight,
            cards: operations.cards,
            rollouts: operations.rollouts
        ).routes
            + DeploymentPages(
                site: site,
                rollouts: operations.rollouts,
                models: operations.models,
                standard: operations.classification.endpoint
            ).routes
            + MonitoringPages(
                site: site,
                monitoring: operations.monitoring,
                alerts: operations.alerts,
                drift: operations.drift,
                now: site.now
            ).routes
            + AlertPages(site: site, alerts: operations.alerts).routes
            + ExperimentPages(site: site, tests: operations.experiments).routes
            + PipelinePages(site: site, pipelines: operations.pipelines).routes
            + ReadinessPages(site: site, readiness: operations.readiness, models: operations.models).routes
    }

    /// The beginning is the documents.
    private var home: Route {
        site.route(.get, "/", .role(.viewer)) { request, _ in
            Redirect("/documents").response(to: request)
        }.heedingScope
    }

    private var documents: [Route] {
        DocumentPages(
            site: site,
            documents: operations.documents,
            classification: operations.classification,
            files: files,
            table: operations.table,
            labels: operations.labels,
            samples: operations.samples?.count
        ).routes
            + DocumentForms(
                site: site,
                documents: operations.documents,
                ingest: operations.ingest,
                labels: operations.labels,
                addSamples: operations.samples?.add
            ).routes
    }
}
