import Documents

/// What is known of a file while workers read it, and what to do when one of them dies.
///
/// Pages that came are never read again. The first page that did not come may be the one that kills, but with several
/// pages in work another may be: so the next worker reads those that were in work alone, one after the other. A page
/// that kills while it is read alone is left empty, with the reason noted, and the worker after that begins behind it.
struct PageRecovery {
    private let limits: ExtractionLimits
    private(set) var plan = ReadingPlan()
    /// In their order, from the first one.
    private(set) var pages: [ReadPage] = []
    private var pageCount: Int?
    private var lostPages = 0
    private var deaths = 0

    init(limits: ExtractionLimits, threads: Int) {
        self.limits = limits
        plan.threads = threads
    }

    /// Takes what a worker tells.
    mutating func take(_ event: ReadingEvent) {
        switch event {
        case .opened(let count): pageCount = count
        case .page(let page): pages.append(page)
        }
    }

    /// Whether the file is open; a later worker opens it again, which is no news.
    var isOpen: Bool { pageCount != nil }

    /// Decides how to go on after a death: another worker follows `plan`.
    ///
    /// - Returns: The empty page in place of one that is given up; nil when all will be tried.
    /// - Throws: `ExtractionError` when the file is given up.
    mutating func survive(_ death: WorkerDeath) throws(ExtractionError) -> ReadPage? {
        deaths += 1
        let suspect = pages.count + 1
        guard let pageCount, suspect <= pageCount, let reason = PageLoss(death),
            deaths <= 2 * (limits.maximumLostPages + 1)
        else { throw death.error(limits: limits) }
        let isSure = plan.threads == 1 || suspect <= plan.lastLonePage
        guard isSure else {
            plan.firstPage = suspect
            plan.lastLonePage = min(pageCount, suspect + PageBoard.window(threads: plan.threads) - 1)
            return nil
        }
        lostPages += 1
        guard lostPages <= limits.maximumLostPages else { throw death.error(limits: limits) }
        plan.firstPage = suspect + 1
        let page = ReadPage.unreadable(number: suspect, code: reason.code, reason.message(limits: limits))
        pages.append(page)
        return page
    }
}
