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
            let files = try await form(of: request).files
            guard !files.isEmpty else {
                throw Failure(
                    code: "no_file",
                    message: "The form has no file. Send at least one part with a file name."
                )
            }
            return files
        case "application/x-www-form-urlencoded":
            throw Failure(
                code: "content_type_not_supported",
                message: "Send files as multipart/form-data, or one file as the body with its own Content-Type."
            )
        default:
            return [UploadedFile(name: name(of: request), bytes: try await body.bytes(request))]
        }
    }

    /// All parts of a form, files and others.
    ///
    /// - Throws: `Failure` with code `body_too_large`, or a `MultipartError`.
    func form(of request: Request) async throws -> Form {
        let type = HeaderParameters(request.headers[.contentType] ?? "")
        var parser = try MultipartParser(boundary: type["boundary"] ?? "", limits: limits)
        var files: [UploadedFile] = []
        var fields: [(name: String, value: [UInt8])] = []
        var isFile = false
        try await body.read(request) { chunk in
            for event in try parser.consume(chunk) {
                switch event {
                case .partBegan(let headers):
                    isFile = headers.fileName != nil
                    if let name = headers.fileName {
                        files.append(UploadedFile(name: SafeFileName.make(from: name), bytes: []))
                    } else {
                        fields.append((headers.name ?? "", []))
                    }
                case .bytes(let bytes) where isFile:
                    files[files.count - 1].bytes.append(contentsOf: bytes.readableBytesView)
                case .bytes(let bytes):
                    fields[fields.count - 1].value.append(contentsOf: bytes.readableBytesView)
                case .partEnded: continue
                }
            }
        }
        try parser.finish()
        // A form whose file field was left empty sends a part without name and bytes.
        files.removeAll { $0.bytes.isEmpty && $0.name == SafeFileName.unnamed }
        let values = Dictionary(grouping: fields) { $0.name }
            .mapValues { $0.map { String(decoding: $0.value, as: UTF8.self) } }
        return Form(fields: QueryParameters(values), files: files)
    }

    private func name(of request: Request) -> String {
        let disposition = request.headers[.contentDisposition].map { HeaderParameters($0) }
        return SafeFileName.make(from: QueryParameters(request)["name"] ?? disposition?.fileName)
    }
}
