import Crypto
import Documents
import HTTPTypes
import Hummingbird
import Operations

/// Handing documents in.
struct UploadRoutes: Sendable {
    let ingest: IngestOperations
    let reader: UploadReader
    let slots: UploadSlots
    let idempotency: Idempotency

    var routes: [Route] {
        [.post("/v1/documents", .role(.reviewer), upload)]
    }

    private func upload(_ request: Request, _ context: ServerContext) async throws -> Response {
        try await slots.withSlot {
            let files = try await reader.files(of: request)
            let content = files.flatMap { [Array($0.name.utf8), Array(SHA256.hash(data: $0.bytes))] }
            return try await idempotency.answer(request, from: context.caller, content: content) {
                try await accept(files)
            }
        }
    }

    /// Hands in each file by itself, so that one that is refused does not keep the others out.
    private func accept(_ files: [UploadedFile]) async throws -> StoredAnswer {
        var uploads: [UploadWire] = []
        for file in files {
            do {
                let outcome = try await ingest.submit(file.bytes, name: file.name)
                uploads.append(UploadWire(outcome, name: file.name))
            } catch let failure as Failure where failure.code == "empty_file" {
                if files.count == 1 { throw failure }
                uploads.append(UploadWire(refused: file.name, failure: failure))
            }
        }
        let location = uploads.count == 1 ? uploads[0].location : "/v1/jobs"
        return try .json(UploadListWire(documents: uploads), status: .accepted, headers: ["location": location])
    }
}
