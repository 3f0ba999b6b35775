/// What a composer is asked to write.
struct DraftRequest: Sendable {
    var tenancy: Tenancy
    /// True where pages are drawn, so that a signature may be a stroke of the pen.
    var allowsInk: Bool
    /// True for scans and other papers that must stay within about three pages.
    var isBrief: Bool
}
