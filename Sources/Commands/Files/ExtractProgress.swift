import Documents
import Extraction
import Synchronization

/// Tells of a file while it is read: the pages themselves, and how far it has come.
final class ExtractProgress: Sendable {
    private let console: Console
    private let printsPages: Bool
    private let total = Mutex(0)

    init(console: Console, printsPages: Bool) {
        self.console = console
        self.printsPages = printsPages
    }

    /// Takes the time that standard output takes: the reader waits meanwhile.
    @Sendable func take(_ event: ReadingEvent) async {
        switch event {
        case .opened(let pageCount): total.withLock { $0 = pageCount }
        case .page(let page):
            if printsPages {
                console.clearProgress()
                // Numbers that are not finite, which JSON cannot say, do not come out of a worker.
                try? console.object(ExtractPage(page))
            }
            let total = total.withLock { $0 }
            if page.page.number < total { console.progress("page \(page.page.number + 1) of \(total)") }
        }
    }
}
