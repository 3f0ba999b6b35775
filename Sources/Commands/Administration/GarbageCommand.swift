import ArgumentParser
import Tracking

/// `deedbox gc`.
struct GarbageCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "gc",
        abstract: "Take away for good the runs and experiments that were deleted, and files that nothing refers to.",
        discussion: """
            What a registered version of a model comes from stays. It may run beside 'serve', and may be killed: the next time it \
            goes on.
            """
    )

    @OptionGroup var options: GlobalOptions

    @Option(name: .long, help: "Only what was deleted so many days ago or longer.")
    var days = 30.0

    func validate() throws {
        guard days >= 0 else { throw ValidationError("--days must not be negative; it is \(days).") }
    }

    func run() async throws {
        let console = Console(json: options.json)
        let garbage = try await Composition(settings: options.settings()).storage.garbage
        let now = Composition.now()
        let report = try await garbage.collect(deletedBefore: now - days * 24 * 60 * 60, at: now)
        if console.isJSON { return try console.object(report) }
        console.line(
            "\(report.runs) runs, \(report.experiments) experiments and \(report.files) files (\(report.bytes) bytes) are gone."
        )
    }
}
