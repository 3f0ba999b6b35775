import Extraction
import Foundation

/// The libraries that `scripts/setup` puts beside the sources, and the data beside the checkout.
enum Installed {
    /// The folder that holds `Package.swift`.
    static let root: URL = {
        var folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        while folder.path != "/", !exists(folder.appendingPathComponent("Package.swift")) {
            folder.deleteLastPathComponent()
        }
        return folder
    }()

    /// A reader over the installed libraries.
    static func reader(
        limits: ExtractionLimits = ExtractionLimits(),
        passwords: [String] = [],
        revisions: ReadingOptions.Revisions = .final
    ) -> DocumentReader {
        var options = ReadingOptions()
        options.passwords = passwords
        options.revisions = revisions
        let pdfium = root.appendingPathComponent(".deps/pdfium/libpdfium.so").path
        return DocumentReader(limits: limits, libraries: NativeLibraries(pdfium: pdfium), options: options)
    }

    /// A folder of real files beside the checkout; nil where it is not there.
    static func data(_ name: String) -> URL? {
        let folder = root.deletingLastPathComponent().appendingPathComponent("shared/data/\(name)")
        return exists(folder) ? folder : nil
    }

    private static func exists(_ url: URL) -> Bool { FileManager.default.fileExists(atPath: url.path) }
}
