/// What a look through the whole ledger came to.
package enum LedgerVerdict: Hashable, Sendable {
    /// Every entry follows from the one before, and versions and aliases are what the entries say.
    ///
    /// - Parameter head: The hash of the last entry; who keeps it elsewhere can tell later that nothing before it changed.
    case intact(entries: Int, head: String)
    /// The first entry that is not as it was written.
    case broken(entry: Int64, reason: String)
    /// An alias or a version was changed past the ledger.
    ///
    /// - Parameter subject: Such as `alias champion` or `version 2`.
    case unrecorded(model: String, subject: String)
    /// The entry that should be among the others is not.
    case headMissing(String)
}
