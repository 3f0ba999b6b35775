/// Stems that are looked for in many words, most of which are other words.
package struct StemSet: Sendable {
    /// By their first byte.
    private let stems: [[(letters: [UInt8], text: String)]]

    package init(_ stems: some Sequence<String>) {
        var byFirst = [[(letters: [UInt8], text: String)]](repeating: [], count: 256)
        for stem in Set(stems) {
            let letters = Array(stem.utf8)
            if let first = letters.first { byFirst[Int(first)].append((letters, stem)) }
        }
        self.stems = byFirst
    }

    /// Whether there may be a stem that begins so; a stem begins as its word does.
    func mayHold(_ first: UInt8) -> Bool { !stems[Int(first)].isEmpty }

    /// The stem of those letters; nil when it is not among them.
    func stem(of letters: [UInt8]) -> String? {
        guard let first = letters.first else { return nil }
        return stems[Int(first)].first { $0.letters == letters }?.text
    }
}
