import Foundation

/// A file of the website that is sent as it is.
package struct Asset: Hashable, Sendable {
    /// As in `/assets/{name}`.
    package var name: String
    package var bytes: [UInt8]
    package var mediaType: String

    private static let mediaTypes = [
        "css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml",
    ]

    /// Every file of the folder whose type is known here, by name.
    ///
    /// - Throws: `Failure` with code `resource_missing` where there is none.
    static func all(in folder: URL) throws -> [Self] {
        let root = folder.path(percentEncoded: false)
        let assets = (FileManager.default.subpaths(atPath: root) ?? []).sorted().compactMap { name -> Self? in
            guard let ending = name.split(separator: ".").last, let mediaType = mediaTypes[String(ending)],
                let data = FileManager.default.contents(atPath: "\(root)/\(name)")
            else { return nil }
            return Self(name: name, bytes: [UInt8](data), mediaType: mediaType)
        }
        guard !assets.isEmpty else { throw PageRenderer.missing("assets") }
        return assets
    }
}
