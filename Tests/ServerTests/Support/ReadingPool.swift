import Extraction
import Foundation

/// The child processes that read the files of all tests.
enum ReadingPool {
    /// The program stands beside the tests that are built with it.
    static let shared = ExtractionPool(
        executable: folder.appendingPathComponent("deedbox").path,
        limits: ExtractionLimits(),
        libraries: NativeLibraries(
            pdfium: root.appendingPathComponent(".deps/pdfium/libpdfium.so").path,
            tessdata: nil
        ),
        workers: 1
    )

    private static let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        .deletingLastPathComponent()

    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
}
