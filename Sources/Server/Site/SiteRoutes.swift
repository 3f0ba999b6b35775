import Documents
import Hummingbird
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
        }
    }

    /// The beginning is the documents.
    private var home: Route {
        site.route(.get, "/", .role(.viewer)) { request, _ in
            Redirect("/documents").response(to: request)
        }.heedingScope
    }
}
