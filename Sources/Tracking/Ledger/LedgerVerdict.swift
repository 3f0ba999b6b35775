/// What a look through the whole ledger came to.
package enum LedgerVerdict: Hashable, Sendable {
    /// Every entry follows from the one before, and versions and aliases are what the entries say.
    ///
    /// - Parameter head: The hash of the last entry; who keeps it elsewhere can tell later that nothing before it changed.
    case intact(entries: Int, head: String)
    /// The first entry that is not as it was written.
    case broken(entry: Int64, reason: String)
    /// An alias, a version or an endpoint was changed past the ledger.
    ///
    /// - Parameter subject: Such as `alias champion`, `version 2` or `endpoint default`.
    case unrecorded(model: String, subject: String)
    /// The entry that should be among the others is not.
    case headMissing(String)
}
