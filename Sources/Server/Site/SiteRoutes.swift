import HTTPTypes
import Hummingbird

/// The page for people, and the description of the interface for programs.
struct SiteRoutes: Sendable {
    private static let modules = [
        "api.js", "app.js", "dom.js", "library.js", "page-view.js", "reader.js", "search.js", "uploads.js", "words.js",
    ]

    private let files: [(path: String, file: SiteFile)]

    /// Reads all files once.
    ///
    /// - Throws: `Failure` with code `resource_missing`.
    init() throws {
        var files = [
            ("/", try SiteFile("Web/index.html", mediaType: "text/html; charset=utf-8")),
            ("/openapi.json", try SiteFile("openapi.json", mediaType: "application/json")),
            ("/assets/app.css", try SiteFile("Web/assets/app.css", mediaType: "text/css; charset=utf-8")),
            ("/assets/icon.svg", try SiteFile("Web/assets/icon.svg", mediaType: "image/svg+xml")),
        ]
        for module in Self.modules {
            let file = try SiteFile("Web/assets/\(module)", mediaType: "text/javascript; charset=utf-8")
            files.append(("/assets/\(module)", file))
        }
        self.files = files
    }

    var routes: [Route] {
        files.map { path, file in
            .get(path, .everyone) { request, _ in
                if file.tag.isKnown(to: request) { return file.tag.notModified(cacheControl: CachePolicy.revalidate) }
                let response = Response.bytes(file.bytes, mediaType: file.mediaType)
                return file.tag.label(response, cacheControl: CachePolicy.revalidate)
            }
        }
    }
}
