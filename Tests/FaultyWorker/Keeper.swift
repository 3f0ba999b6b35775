import Documents
import Extraction
import Foundation

/// A program that keeps workers, to be looked at from outside.
enum Keeper: String {
    /// Prints the number of a worker, then has it work for ever.
    case keep
    /// Prints how many descriptors and children it has after the first pool, and how many after ten more.
    case count

    func run() async throws {
        switch self {
        case .keep:
            let pool = try Self.makePool()
            print(try await pool.extract(Array("pid".utf8), name: "a.txt").document.text)
            fflush(nil)
            _ = try await pool.extract(Array("spin".utf8), name: "b.txt")
        case .count:
            try await Self.useAPool()
            let first = try Self.belongings()
            for _ in 0..<10 { try await Self.useAPool() }
            print("\(first) then \(try Self.belongings())")
        }
    }

    private static func makePool() throws -> ExtractionPool {
        ExtractionPool(
            executable: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"),
            limits: ExtractionLimits(),
            libraries: NativeLibraries(pdfium: "/usr/lib/nothing.so"),
            workers: 1
        )
    }

    /// Has one worker end well, one badly and one be killed.
    private static func useAPool() async throws {
        let pool = try makePool()
        for fault in ["exit", "junk", "pid"] {
            do {
                _ = try await pool.extract(Array(fault.utf8), name: "a.txt")
            } catch let error as ExtractionError where error.code == .workerCrashed {
                continue
            }
        }
        await pool.shutDown()
    }

    private static func belongings() throws -> String {
        let descriptors = try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count
        let processes = try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }
        let children = processes.filter { parent(of: $0) == getpid() }.count
        return "\(descriptors) descriptors, \(children) children"
    }

    private static func parent(of process: Int32) -> Int32? {
        // The fourth field; the second is the program's name in parentheses, which has no space here.
        let status = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
        return status?.split(separator: " ").dropFirst(3).first.flatMap { Int32($0) }
    }
}
