import Documents
import Foundation
import HTTPTypes
import Hummingbird
import NIOCore
import Operations
import Tracking

/// MLflow's artifacts: files of runs and logged models, streamed in and out.
struct ArtifactRoutes: Sendable {
    private static let prefix = "/api/2.0/mlflow-artifacts/artifacts"

    let calls: MLflowCalls
    let artifacts: any ArtifactStore
    let runs: RunOperations

    var routes: [Route] {
        [
            .get(Self.prefix, .role(.viewer), list),
            .get(Self.prefix + "/**", .role(.viewer), download),
            .put(Self.prefix + "/**", .role(.engineer), upload),
            .delete(Self.prefix + "/**", .role(.engineer), remove),
            calls.get("/artifacts/list", listOfRun),
        ]
    }

    private func list(_ request: Request, _ context: ServerContext) async throws -> Response {
        let address = try ArtifactAddress(path: try QueryParameters(request).required("path"))
        return try MLflowCalls.response(ArtifactListAnswer(files: try await entries(at: address)))
    }

    /// Paths are relative to the run, unlike those of `list`.
    private func listOfRun(_ query: QueryParameters, _ context: ServerContext) async throws -> ArtifactListAnswer {
        var address = ArtifactAddress(try await runs.run(try RunKey(query).id))
        let root = address.description
        address.path = try ArtifactPath(query["path"] ?? "")
        let folder = address.path == .root ? "" : "\(address.path)/"
        let files = try await entries(at: address).map { entry in
            var entry = entry
            entry.path = folder + entry.path
            return entry
        }
        return ArtifactListAnswer(root: root, files: files)
    }

    private func entries(at address: ArtifactAddress) async throws -> [ArtifactEntryWire] {
        try await artifacts.entries(of: address.path, of: address.owner).map(ArtifactEntryWire.init)
    }

    private func download(_ request: Request, _ context: ServerContext) async throws -> Response {
        let address = try Self.address(in: request)
        guard let artifact = try await artifacts.artifact(at: address.path, of: address.owner) else {
            throw TrackingError.missing("artifact", address.description)
        }
        var response = Response(status: .ok, headers: [.contentType: "application/octet-stream"])
        response.body = ResponseBody(contentLength: Int(artifact.size)) { [artifacts] writer in
            try await artifacts.read(address.path, of: address.owner) { chunk in
                try await writer.write(ByteBuffer(bytes: chunk))
            }
            try await writer.finish(nil)
        }
        // As with documents, the file is a stranger's.
        response.headers[.contentDisposition] = AttachmentHeader.value(fileName: address.path.name)
        response.headers[.contentSecurityPolicy] = "sandbox; default-src 'none'"
        return response
    }

    private func upload(_ request: Request, _ context: ServerContext) async throws -> Response {
        let address = try Self.address(in: request)
        // A body that breaks off ends with an error, and then nothing is kept.
        let chunks = request.body.map { Array($0.readableBytesView) }
        _ = try await artifacts.save(chunks, at: address.path, of: address.owner)
        return try MLflowCalls.response(EmptyAnswer())
    }

    private func remove(_ request: Request, _ context: ServerContext) async throws -> Response {
        let address = try Self.address(in: request)
        try await artifacts.remove(address.path, of: address.owner)
        return try MLflowCalls.response(EmptyAnswer())
    }

    /// - Throws: `TrackingError` for what is no place of artifacts.
    private static func address(in request: Request) throws -> ArtifactAddress {
        let path = request.uri.path.dropFirst(prefix.count).drop { $0 == "/" }
        guard let decoded = String(path).removingPercentEncoding else {
            throw TrackingError.invalid("The address '\(path.prefix(TrackingError.quoted))' is no UTF-8.")
        }
        return try ArtifactAddress(path: decoded.hasSuffix("/") ? String(decoded.dropLast()) : decoded)
    }
}
