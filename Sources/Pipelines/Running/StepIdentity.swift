/// Everything that decides what a step gives: the same identity, the same result.
package struct StepIdentity: Hashable, Sendable, Codable {
    /// What each part is or the digest of it, by words for people, such as `input training_data_uri`.
    package var parts: [String: String]

    package init(parts: [String: String]) { self.parts = parts }

    /// One text for one identity.
    ///
    /// Lengths keep two identities from having the same text.
    package var canonicalText: String {
        parts.sorted { $0.key < $1.key }.map { "\($0.key.utf8.count):\($0.key)=\($0.value.utf8.count):\($0.value)" }
            .joined(separator: "\n")
    }

    /// Why an earlier result of another identity cannot stand in.
    package func difference(from earlier: Self) -> String {
        let changed = Set(parts.keys).union(earlier.parts.keys).filter { parts[$0] != earlier.parts[$0] }.sorted()
        return "changed since: \(changed.joined(separator: ", "))"
    }
}
