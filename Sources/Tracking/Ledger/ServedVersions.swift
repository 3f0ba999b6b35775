/// Which version each alias of a model pointed to, as the ledger tells it.
package struct ServedVersions: Hashable, Sendable {
    /// Versions by alias.
    package private(set) var aliases: [String: Int] = [:]

    /// - Parameter history: Entries of one model in their order.
    package init(_ history: some Sequence<LedgerEntry>) {
        for entry in history { apply(entry) }
    }

    /// Takes the next entry into account.
    package mutating func apply(_ entry: LedgerEntry) {
        switch entry.kind {
        case .aliasSet: aliases[entry.detail] = entry.version
        case .aliasRemoved: aliases[entry.detail] = nil
        case .removed: aliases = aliases.filter { $0.value != entry.version }
        case .modelRemoved: aliases = [:]
        case .registered, .renamed, .stageSet, .approved, .rejected: break
        }
    }

    /// The aliases of all models by name, after all entries of a ledger.
    package static func all(in ledger: some Sequence<LedgerEntry>) -> [String: Self] {
        var served: [String: Self] = [:]
        for entry in ledger {
            served[entry.model, default: Self([])].apply(entry)
            if entry.kind == .renamed { served[entry.detail] = served.removeValue(forKey: entry.model) }
        }
        return served.filter { !$0.value.aliases.isEmpty }
    }
}
