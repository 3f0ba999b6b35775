/// Which versions a model had, to which of them each alias pointed and which answered where, as the ledger tells it.
package struct ServedVersions: Hashable, Sendable {
    /// What each version is made of: the SHA-256 of a classifier, or where files lie.
    package private(set) var contents: [Int: String] = [:]
    /// Versions by alias.
    package private(set) var aliases: [String: Int] = [:]
    /// Which versions answer, by endpoint.
    package private(set) var traffic: [String: String] = [:]

    /// - Parameter history: Entries of one model in their order.
    package init(_ history: some Sequence<LedgerEntry>) {
        for entry in history { apply(entry) }
    }

    /// Takes the next entry into account.
    package mutating func apply(_ entry: LedgerEntry) {
        switch entry.kind {
        case .aliasSet: aliases[entry.detail] = entry.version
        case .aliasRemoved: aliases[entry.detail] = nil
        case .registered: if let version = entry.version { contents[version] = entry.detail }
        case .removed:
            aliases = aliases.filter { $0.value != entry.version }
            contents = contents.filter { $0.key != entry.version }
        case .trafficSet: if let note = TrafficNote(entry.detail) { traffic[note.endpoint] = note.traffic }
        case .modelRemoved: (aliases, contents, traffic) = ([:], [:], [:])
        case .renamed, .stageSet, .approved, .rejected: break
        }
    }

    /// Those of all models by name, after all entries of a ledger; models without versions are left out.
    package static func all(in ledger: some Sequence<LedgerEntry>) -> [String: Self] {
        var served: [String: Self] = [:]
        for entry in ledger {
            served[entry.model, default: Self([])].apply(entry)
            if entry.kind == .renamed { served[entry.detail] = served.removeValue(forKey: entry.model) }
        }
        return served.filter { !$0.value.contents.isEmpty }
    }
}
