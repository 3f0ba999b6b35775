import Documents
import Foundation

/// A file that came with the product and is served as it is.
struct SiteFile: Sendable {
    var bytes: [UInt8]
    var mediaType: String
    var tag: EntityTag

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
        bytes = [UInt8](data)
        self.mediaType = mediaType
        tag = EntityTag(bytes: bytes)
    }
}
