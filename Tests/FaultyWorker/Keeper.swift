import Documents
import Extraction
import Foundation

/// A program with a worker that is busy, to be killed from outside.
enum Keeper {
    /// Prints the number of a worker, then has it work for ever.
    static func run() async throws {
        let pool = ExtractionPool(
            executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            limits: ExtractionLimits(),
            libraries: NativeLibraries(pdfium: "/usr/lib/nothing.so"),
            workers: 1
        )
        print(try await pool.extract(Array("pid".utf8), name: "a.txt").document.text)
        fflush(nil)
        _ = try await pool.extract(Array("spin".utf8), name: "b.txt")
    }
}
