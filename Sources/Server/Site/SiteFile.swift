import Delivery
import Documents
import Foundation
import HTTPTypes
import Hummingbird

/// A file that came with the product and is served as it is.
struct SiteFile: Sendable {
    private let bytes: [UInt8]
    /// nil where it does not pack.
    private let packed: [UInt8]?
    private let mediaType: String
    private let tag: EntityTag

    init(_ bytes: [UInt8], mediaType: String) {
        self.bytes = bytes
        self.mediaType = mediaType
        packed = Deflater.gzip(bytes)
        tag = EntityTag(bytes: bytes)
    }

    /// Reads the file from the room's resources.
    ///
    /// - Throws: `Failure` with code `resource_missing` when the resources do not stand beside the program.
    init(_ path: String, mediaType: String) throws {
        let url = Bundle.module.bundleURL.appending(path: path)
        guard let data = FileManager.default.contents(atPath: url.path(percentEncoded: false)) else {
            throw Failure(
                code: "resource_missing",
                message: "The file '\(path)' is missing; keep the folder deedbox_Server.resources beside the program."
            )
        }
        self.init([UInt8](data), mediaType: mediaType)
    }

    /// The file, packed where the client takes it, spared where it has it.
    func response(to request: Request) -> Response {
        if tag.isKnown(to: request) { return tag.notModified(cacheControl: CachePolicy.revalidate) }
        let takesGzip = request.headers[.acceptEncoding]?.contains("gzip") == true
        var response = Response.bytes(takesGzip ? packed ?? bytes : bytes, mediaType: mediaType)
        if takesGzip, packed != nil { response.headers[.contentEncoding] = "gzip" }
        response.headers[.vary] = "Accept-Encoding"
        return tag.label(response, cacheControl: CachePolicy.revalidate)
    }
}
