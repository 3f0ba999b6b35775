import Documents
import Extraction

/// A file named on the command line, read into memory.
struct InputFile: Sendable {
    let path: String
    let name: String
    let bytes: [UInt8]

    /// - Throws: `Failure` naming the path.
    init(path: String, settings: Settings) throws {
        guard let file = FileFinder().files(at: [path]).first else {
            throw Failure(code: "not_found", message: "\(path): There is no such file.")
        }
        do {
            bytes = try file.read(maximumBytes: ExtractionLimits(settings: settings).maximumBytes)
        } catch {
            throw Failure(code: error.failure.code, message: "\(file.displayPath): \(error.failure.message)")
        }
        self.path = file.displayPath
        name = file.name
    }
}

extension Failure {
    /// The same failure, its message beginning with the path it is about.
    func at(_ path: String) -> Self {
        Self(code: code, message: "\(path): \(message)")
    }
}
