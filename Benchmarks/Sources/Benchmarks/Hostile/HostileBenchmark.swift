import ArgumentParser
import Foundation

/// `hostile`: broken, encrypted and malicious files through a running server.
struct HostileBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hostile",
        abstract: "Hand the folder's files, bombs and honest giants to one server; all outcomes by code.",
        discussion: """
            The server must live, every file must end within its time and memory, and every honest file must be read in
            full. Attachments found inside are read too, but only what was handed in is counted. Exits with 1 when any of
            it fails.
            """
    )

    private static let port = 18_081

    @OptionGroup var options: BenchmarkOptions

    @Option(help: "The wall-clock limit of one file that the server is given, in seconds.")
    var wall = 60

    @Option(help: "The memory limit of one reader that the server is given, in MB.")
    var memory = 4096

    @Option(help: "Only so many of the folder's files, evenly chosen; 0 for all.")
    var sample = 0

    func run() async throws {
        let made = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString).path
        defer { try? FileManager.default.removeItem(atPath: made) }
        guard try Measured("python3", ["suites/hostile_files.py", made]).status == 0 else {
            throw Failure("suites/hostile_files.py failed; it needs Python 3 and pdftoppm.")
        }
        let settings = ["extraction.wall_seconds=\(wall)", "extraction.memory_mb=\(memory)"]
        let server = try await RunningServer(options.deedbox, port: Self.port, settings: settings)
        defer { server.stop() }
        let watch = ProcessWatch(childrenOf: server.processIdentifier)
        let suites = [
            ("bombs", Self.files(in: "\(made)/bombs")), ("honest", Self.files(in: "\(made)/honest")),
            ("folder", chosen(Self.files(in: options.data))),
        ]
        var isWell = true
        for (name, files) in suites {
            let outcomes = try await HostileSuite(server: server).outcomes(of: files)
            report(name, outcomes, showsEach: name != "folder")
            isWell = isWell && outcomes.allSatisfy { $0.seconds <= Double(wall) * 1.1 + 5 && $0.code != "lost" }
            if name == "honest" {
                let allRead = try await HonestCheck(list: "\(made)/honest.json").passes(outcomes, server)
                isWell = isWell && allRead
            }
        }
        let (peak, count) = watch.end()
        print("\nserver crashes: \(server.isRunning ? 0 : 1)")
        print("readers started: \(count), largest resident set of one: \(peak >> 20) MB of \(memory) MB")
        isWell = isWell && server.isRunning && peak <= memory << 20
        if !isWell { throw ExitCode(1) }
    }

    private static func files(in folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { "\(folder)/\($0)" }.filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && !isFolder.boolValue
        }
    }

    private func chosen(_ files: [String]) -> [String] {
        guard sample > 0, sample < files.count else { return files }
        return (0..<sample).map { files[$0 * files.count / sample] }
    }

    private func report(_ name: String, _ outcomes: [HostileOutcome], showsEach: Bool) {
        print("\n\(name): \(outcomes.count) files")
        let groups = Dictionary(grouping: outcomes, by: \.code).sorted { $0.value.count > $1.value.count }
        let rows = groups.map { code, group in
            [
                code, "\(group.count)", "\(group.reduce(0) { $0 + $1.pages })",
                group.map(\.seconds).quantile(0.5).text(2),
                (group.map(\.seconds).max() ?? 0).text(2),
            ]
        }
        printTable(["outcome", "files", "pages", "s p50", "s max"], rows)
        let noticed = Dictionary(outcomes.flatMap { Set($0.diagnostics) }.map { ($0, 1) }, uniquingKeysWith: +)
        let texts = noticed.sorted { $0.value > $1.value }.map { "\($0.key) \($0.value)" }
        print("noticed while reading (files): \(texts.isEmpty ? "nothing" : texts.joined(separator: ", "))")
        guard showsEach else { return }
        for outcome in outcomes {
            let noticed = Set(outcome.diagnostics).sorted().joined(separator: " ")
            print("  \(outcome.name): \(outcome.code), \(outcome.pages) p., \(outcome.seconds.text(2)) s \(noticed)")
        }
    }
}
