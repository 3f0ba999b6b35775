import ArgumentParser
import Foundation

/// `lease-facts`: the key facts of leases and what changes them against what a person read in them.
struct LeaseFactsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lease-facts",
        abstract: "The key facts of leases, amendments and addenda, held against what a person read, by field.",
        discussion: """
            'tuned' are the real papers that the rules were made with. 'held-out' is a sample of papers written by a machine,
            scored before the rules were mended by what was seen there; 'fresh' is a second sample of the same source that was
            looked at only after. A field that the paper does not state is filled falsely when a value is found for it.
            """
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "The papers: \(LeaseTruth.allCases.map(\.rawValue).joined(separator: ", ")).")
    var set = LeaseTruth.tuned

    @Option(help: "The folder of the papers, with a folder for each class; by default where shared data lies.")
    var corpus: String?

    @Flag(help: "Name every value that is wrong, missed or falsely filled.")
    var faults = false

    func run() throws {
        var counts: [String: FieldCount] = [:]
        let folder = corpus ?? set.folder
        for (path, fields) in set.table.sorted(by: { $0.key < $1.key }) {
            guard let features = try FeatureFile.read("\(folder)/\(path)", with: program.deedbox) else {
                print("not read: \(path)")
                continue
            }
            for (field, truth) in fields.sorted(by: { $0.key < $1.key }) {
                let fact = features.keyFacts.first { $0.field == field }
                let verdict = FieldCount.Verdict(of: fact, truth: truth)
                counts[field, default: FieldCount()].add(verdict, fact: fact, truth: truth)
                guard faults, verdict.isFault else { continue }
                let found = fact?.value ?? fact?.state ?? "no such field"
                print("  \(path) \(field): \(found), not \(truth.isEmpty ? "stated" : truth)")
            }
        }
        print(FieldCount.header)
        for (field, count) in counts.sorted(by: { $0.key < $1.key }) { print(count.line(field)) }
        print(counts.values.reduce(FieldCount(), +).line("all"))
    }
}
