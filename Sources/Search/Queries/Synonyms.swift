/// Other words for the same, as they are used in leases: `cam = common area maintenance = operating expenses`.
///
/// A file has one group a line, names separated by `=`; `#` begins a comment.
package struct Synonyms: Hashable, Sendable {
    /// The most groups and the most words of a name: a vocabulary is small.
    private static let (maximumGroups, maximumWords) = (10_000, 8)

    /// By the stems of a name: the other names of its groups, in lower case.
    private let others: [[String]: [[String]]]
    /// The words of the longest name.
    let longest: Int

    /// - Throws: `SynonymError`, naming the line.
    package init(parsing text: String) throws(SynonymError) {
        var (others, longest, count) = ([[String]: [[String]]](), 0, 0)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.prefix { $0 != "#" }
            guard content.contains(where: { !$0.isWhitespace }) else { continue }
            let names = content.split(separator: "=", omittingEmptySubsequences: false).map { name in
                TermAnalyzer.terms(in: String(name)).map { $0.stem }
            }
            let texts = content.split(separator: "=").map {
                $0.lowercased().split(whereSeparator: \.isWhitespace).map(String.init)
            }
            guard names.count >= 2, names.allSatisfy({ !$0.isEmpty && $0.count <= Self.maximumWords }) else {
                throw SynonymError(line: number + 1)
            }
            count += 1
            guard count <= Self.maximumGroups else { throw SynonymError(line: number + 1) }
            for (index, name) in names.enumerated() {
                longest = max(longest, name.count)
                others[name, default: []] += texts.enumerated().filter { $0.offset != index }.map(\.element)
            }
        }
        self.others = others
        self.longest = longest
    }

    private init() { (others, longest) = ([:], 0) }

    package static let none = Self()

    /// The other names of the thing that these stems name.
    func others(of stems: [String]) -> [[String]] { others[stems] ?? [] }
}

/// Why a vocabulary could not be read.
package struct SynonymError: Error, Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    package var line: Int

    package var description: String {
        "line \(line) is no group of names; write two or more, as 'cam = common area maintenance = operating expenses'"
    }
}
