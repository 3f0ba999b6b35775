import ArgumentParser
import Foundation

/// `lease-facts`: the key facts of real leases and amendments against what a person read in them.
struct LeaseFactsBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lease-facts",
        abstract: "Precision and recall of the key facts of real leases and amendments."
    )

    @OptionGroup var program: ProgramOption

    @Option(help: "The folder of real leases, with a folder for each class.")
    var corpus = "../../shared/data/lease-corpus"

    private struct Count {
        var right = 0
        var wrong = 0
        var missing = 0
        var amongAlternatives = 0
    }

    func run() throws {
        var counts: [String: Count] = [:]
        for (path, fields) in LeaseTruth.table.sorted(by: { $0.key < $1.key }) {
            guard let features = try FeatureFile.read("\(corpus)/\(path)", with: program.deedbox) else {
                print("not read: \(path)")
                continue
            }
            for (field, truth) in fields { judge(field, truth, features, path, &counts[field, default: Count()]) }
        }
        print("field                 right  wrong  missing  precision  recall")
        for (field, count) in counts.sorted(by: { $0.key < $1.key }) {
            let found = count.right + count.wrong
            let precision = found > 0 ? Double(count.right) / Double(found) : 1
            let recall = Double(count.right) / Double(count.right + count.wrong + count.missing)
            let name = field + String(repeating: " ", count: max(1, 22 - field.count))
            print(
                "\(name)\(count.right)  \(count.wrong)  \(count.missing)  \(precision.text(2))  \(recall.text(2))",
                terminator: ""
            )
            print(count.amongAlternatives > 0 ? "  (\(count.amongAlternatives) among the alternatives)" : "")
        }
    }

    private func judge(_ field: String, _ truth: String, _ features: FeatureFile, _ path: String, _ count: inout Count)
    {
        let fact = features.keyFacts.first { $0.field == field }
        if let value = fact?.value {
            if Self.isSame(value, truth) {
                count.right += 1
                return
            }
            count.wrong += 1
            print("  \(path) \(field): \(value), not \(truth)")
        } else {
            count.missing += 1
            print("  \(path) \(field): \(fact?.state ?? "no such field"), not \(truth)")
        }
        if fact?.alternatives.contains(where: { Self.isSame($0.value, truth) }) == true { count.amongAlternatives += 1 }
    }

    /// Letters and digits in order are the same, and what follows a complete truth (a town, a code) is let pass.
    private static func isSame(_ value: String, _ truth: String) -> Bool {
        func plain(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }
        if let number = Double(value), let expected = Double(truth) { return number == expected }
        return plain(value).hasPrefix(plain(truth))
    }
}
