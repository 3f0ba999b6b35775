import Documents

/// What is known of a file while workers read it, and what to do when one of them dies.
///
/// Pages that came are never read again. The first page that did not come may be the one that kills, but with several
/// pages in work another may be: so the next worker reads those that were in work alone, one after the other. A page
/// that kills while it is read alone is read once more by its text layer alone, with the reason noted; if that kills too,
/// it is left empty, and the worker after that begins behind it.
struct PageRecovery {
    /// Among others, alone, and by its text layer.
    private static let deathsOfAPage = 3

    private let limits: ExtractionLimits
    private(set) var plan = ReadingPlan()
    /// In their order, from the first one.
    private(set) var pages: [ReadPage] = []
    private var pageCount: Int?
    private var lostPages = 0
    private var deaths = 0
    /// Why the plan has a layer page.
    private var loss: PageLoss?

    init(limits: ExtractionLimits, threads: Int) {
        self.limits = limits
        plan.threads = threads
    }

    /// Takes what a worker tells.
    ///
    /// - Returns: the same, with the loss noted on a page that was read by its text layer alone.
    mutating func take(_ event: ReadingEvent) -> ReadingEvent {
        switch event {
        case .opened(let count):
            pageCount = count
            return event
        case .page(var page):
            if page.page.number == plan.layerPage { note(on: &page) }
            pages.append(page)
            return .page(page)
        }
    }

    private mutating func note(on page: inout ReadPage) {
        guard let loss else { return }
        let isEmpty = page.page.words.isEmpty
        page.diagnostics.append(loss.diagnostic(page: page.page.number, isEmpty: isEmpty, limits: limits))
        (plan.layerPage, self.loss) = (nil, nil)
    }

    /// Whether the file is open; a later worker opens it again, which is no news.
    var isOpen: Bool { pageCount != nil }

    /// Decides how to go on after a death: another worker follows `plan`.
    ///
    /// - Returns: the empty page in place of one that is given up; nil when all will be tried.
    /// - Throws: `ExtractionError` when the file is given up.
    mutating func survive(_ death: WorkerDeath) throws(ExtractionError) -> ReadPage? {
        deaths += 1
        let suspect = pages.count + 1
        guard let pageCount, suspect <= pageCount, let reason = PageLoss(death),
            deaths <= Self.deathsOfAPage * (limits.maximumLostPages + 1)
        else { throw death.error(limits: limits) }
        if plan.layerPage == suspect { return giveUp(suspect) }
        plan.firstPage = suspect
        guard plan.threads == 1 || suspect <= plan.lastLonePage else {
            plan.lastLonePage = min(pageCount, suspect + PageBoard.window(threads: plan.threads) - 1)
            return nil
        }
        lostPages += 1
        guard lostPages <= limits.maximumLostPages else { throw death.error(limits: limits) }
        // Alone, so that nothing else can be the reason if this fails.
        plan.lastLonePage = max(plan.lastLonePage, suspect)
        (plan.layerPage, plan.layerHasDrawings, loss) = (suspect, reason != .crash, reason)
        return nil
    }

    private mutating func giveUp(_ number: Int) -> ReadPage {
        plan.firstPage = number + 1
        var page = ReadPage(Page(number: number, text: "", words: []))
        note(on: &page)
        pages.append(page)
        return page
    }
}
