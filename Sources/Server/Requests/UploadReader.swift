import Documents
import HTTPTypes
import Hummingbird
import NIOCore

/// Finds the files in a request: the parts of a form, or the body itself.
struct UploadReader: Sendable {
    private let body: BodyReader
    private let limits: MultipartLimits

    init(body: BodyReader, limits: MultipartLimits = MultipartLimits()) {
        self.body = body
        self.limits = limits
    }

    /// The files in their order; at least one.
    ///
    /// - Throws: `Failure` with code `no_file`, `body_too_large` or `content_type_not_supported`, or a
    ///   `MultipartError`.
    func files(of request: Request) async throws -> [UploadedFile] {
        let type = HeaderParameters(request.headers[.contentType] ?? "")
        switch type.value {
        case "multipart/form-data":
            return try await parts(of: request, boundary: type["boundary"] ?? "")
        case "application/x-www-form-urlencoded":
            throw Failure(
                code: "content_type_not_supported",
                message: "Send files as multipart/form-data, or one file as the body with its own Content-Type."
            )
        default:
            return [UploadedFile(name: name(of: request), bytes: try await body.bytes(request))]
        }
    }

    private func parts(of request: Request, boundary: String) async throws -> [UploadedFile] {
        var parser = try MultipartParser(boundary: boundary, limits: limits)
        var files: [UploadedFile] = []
        // Fields of the form that are no files are read past.
        var isFile = false
        try await body.read(request) { chunk in
            for event in try parser.consume(chunk) {
                switch event {
                case .partBegan(let headers):
                    isFile = headers.fileName != nil
                    if let name = headers.fileName {
                        files.append(UploadedFile(name: SafeFileName.make(from: name), bytes: []))
                    }
                case .bytes(let bytes) where isFile:
                    files[files.count - 1].bytes.append(contentsOf: bytes.readableBytesView)
                case .bytes, .partEnded: continue
                }
            }
        }
        try parser.finish()
        // A form whose file field was left empty sends a part without name and bytes.
        files.removeAll { $0.bytes.isEmpty && $0.name == SafeFileName.unnamed }
        guard !files.isEmpty else {
            throw Failure(code: "no_file", message: "The form has no file. Send at least one part with a file name.")
        }
        return files
    }

    private func name(of request: Request) -> String {
        let disposition = request.headers[.contentDisposition].map { HeaderParameters($0) }
        return SafeFileName.make(from: QueryParameters(request)["name"] ?? disposition?.fileName)
    }
}
