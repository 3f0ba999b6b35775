import Foundation

/// The Tesseract command line as it comes, one thread; results are kept by the picture's bytes, so that a second run of a
/// benchmark pays for Deedbox alone.
///
/// On noise its layout analysis may take many minutes: it is stopped after some CPU seconds, and has then read nothing.
struct RawTesseract: Sendable {
    /// What the worst page that it does finish takes is a tenth of this.
    static let cpuSeconds = 120

    private let cache: URL
    private let version: String

    /// - Throws: `Failure` when Tesseract is not installed or the folder cannot be made.
    init(cache folder: String) throws {
        version = try Measured("tesseract", ["--version"]).output.split(separator: "\n").first.map(String.init) ?? ""
        cache = URL(fileURLWithPath: folder, isDirectory: true).appendingPathComponent("tesseract", isDirectory: true)
        try FileManager.default.createDirectory(at: cache, withIntermediateDirectories: true)
    }

    func read(_ picture: String) throws -> Measured {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: picture))
        let file = cache.appendingPathComponent("\(Self.hash(bytes + Data(version.utf8))).json")
        if let data = try? Data(contentsOf: file), let known = try? JSONDecoder().decode(Measured.self, from: data) {
            return known
        }
        let arguments = [
            "OMP_THREAD_LIMIT=1", "prlimit", "--cpu=\(Self.cpuSeconds)", "tesseract", picture, "-", "--psm", "3", "-l",
            "eng",
        ]
        let measured = try Measured("env", arguments)
        try JSONEncoder().encode(measured).write(to: file)
        return measured
    }

    /// FNV-1a, 64 bits.
    private static func hash(_ bytes: Data) -> String {
        let hash = bytes.reduce(0xCBF2_9CE4_8422_2325 as UInt64) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
        return String(hash, radix: 16)
    }
}
