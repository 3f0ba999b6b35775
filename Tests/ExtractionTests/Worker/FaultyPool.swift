import Documents
import Extraction
import Foundation

/// Pools whose workers misbehave on demand.
enum FaultyPool {
    /// The program, which the build puts beside the test bundle.
    static let executable: String = {
        // Bundle.main is the test runner; the bundle of the tests is the argument that ends in .xctest.
        let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? CommandLine.arguments[0]
        return URL(fileURLWithPath: bundle).deletingLastPathComponent().appendingPathComponent("FaultyWorker").path
    }()

    /// Limits that make a fault end within a second or two.
    static var tightLimits: ExtractionLimits {
        var limits = ExtractionLimits()
        limits.wallSeconds = 60
        limits.cpuSeconds = 1
        limits.memoryBytes = 2 << 30
        limits.maximumPages = 50
        return limits
    }

    /// A configuration for one worker.
    static func configuration(
        workers: Int = 1,
        adjust: (inout PoolConfiguration) -> Void = { _ in }
    ) -> PoolConfiguration {
        var configuration = PoolConfiguration(
            executable: executable,
            limits: tightLimits,
            libraries: NativeLibraries(pdfium: "/usr/lib/nothing.so"),
            workers: workers
        )
        configuration.maximumReplyBytes = 1 << 20
        adjust(&configuration)
        return configuration
    }

    /// Calls `body` with a pool and shuts it down afterwards.
    static func with<Result: Sendable>(
        _ configuration: PoolConfiguration = configuration(),
        _ body: (ExtractionPool) async throws -> Result
    ) async throws -> Result {
        let pool = ExtractionPool(configuration)
        do {
            let result = try await body(pool)
            await pool.shutDown()
            return result
        } catch {
            await pool.shutDown()
            throw error
        }
    }
}

extension ExtractionPool {
    /// Has a worker do what `fault` says; returns the text of the page it answers with.
    func commit(_ fault: String) async throws -> String {
        try await extract(Array(fault.utf8), name: "fault.txt").document.text
    }

    /// The error that the fault ends with; nil when it ends well.
    func failure(of fault: String) async throws -> ExtractionError? {
        do {
            _ = try await commit(fault)
            return nil
        } catch let error as ExtractionError {
            return error
        }
    }
}
