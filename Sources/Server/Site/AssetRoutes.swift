import Foundation
import HTTPTypes
import Hummingbird
import Website

/// The files of the website, and the description of the interface for programs.
struct AssetRoutes: Sendable {
    private let files: [(path: String, file: SiteFile)]

    /// Reads all files once.
    ///
    /// - Throws: `Failure` with code `resource_missing`.
    init(renderer: PageRenderer) throws {
        let assets = renderer.assets.map {
            ("/assets/\($0.name)", SiteFile($0.bytes, mediaType: $0.mediaType))
        }
        files = [("/openapi.json", try SiteFile("openapi.json", mediaType: "application/json"))] + assets
    }

    var routes: [Route] {
        files.map { path, file in
            .get(path, .everyone) { request, _ in file.response(to: request) }
        }
    }
}
