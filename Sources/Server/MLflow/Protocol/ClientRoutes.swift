import HTTPTypes
import Hummingbird

/// What MLflow's clients ask of a server before they ask for anything.
struct ClientRoutes: Sendable {
    /// What the server can do.
    private struct ServerInfo: Encodable {
        var storeType = "SqlStore"
        var hasWorkspaces = false
        var takesUploadsInParts = false
        var givesDownloadsInParts = false

        private enum CodingKeys: String, CodingKey {
            case storeType = "store_type"
            case hasWorkspaces = "workspaces_enabled"
            case takesUploadsInParts = "multipart_uploads_enabled"
            case givesDownloadsInParts = "multipart_downloads_enabled"
        }
    }

    /// The first version that had logged models; clients send traces in a form of their own from 3.4 on.
    private static let version = "3.0.0"

    var routes: [Route] {
        [
            .get("/health", .everyone) { _, _ in .bytes(Array("OK".utf8), mediaType: "text/plain") },
            .get("/version", .everyone) { _, _ in .bytes(Array(Self.version.utf8), mediaType: "text/plain") },
            .get("/api/3.0/mlflow/server-info", .everyone) { _, _ in try MLflowCalls.response(ServerInfo()) },
        ]
    }
}
