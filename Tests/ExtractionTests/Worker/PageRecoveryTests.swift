import Documents
import Foundation
import Testing

@testable import Extraction

/// The decisions after a worker's death, without a worker.
struct PageRecoveryTests {
    private static func recovery(pages: Int, read: Int, threads: Int) -> PageRecovery {
        var recovery = PageRecovery(limits: ExtractionLimits(), threads: threads)
        _ = recovery.take(.opened(pageCount: pages))
        for number in 1...read { _ = recovery.take(.page(ReadPage(Page(number: number, text: "", words: [])))) }
        return recovery
    }

    @Test func loneReaderBlamesThePageAtOnce() throws {
        var recovery = Self.recovery(pages: 9, read: 4, threads: 1)
        #expect(try recovery.survive(.signaled(SIGSEGV)) == nil)
        #expect(recovery.plan.firstPage == 5 && recovery.plan.layerPage == 5)
        let lost = try recovery.survive(.exited(75))
        #expect(lost?.page.number == 5 && lost?.page.text == "")
        #expect(lost?.diagnostics.first?.code == "page_crashed")
        #expect(recovery.plan.firstPage == 6)
    }

    @Test func oneOfSeveralIsFoundByReadingThemAlone() throws {
        var recovery = Self.recovery(pages: 99, read: 4, threads: 2)
        let first = try recovery.survive(.exited(75))
        #expect(first == nil)
        #expect(recovery.plan.firstPage == 5 && recovery.plan.lastLonePage == 8)
        _ = recovery.take(.page(ReadPage(Page(number: 5, text: "", words: []))))
        #expect(try recovery.survive(.exited(75)) == nil)
        #expect(recovery.plan.firstPage == 6 && recovery.plan.layerPage == 6)
        let lost = try recovery.survive(.signaled(SIGSEGV))
        #expect(lost?.page.number == 6)
        #expect(lost?.diagnostics.first?.code == "page_memory")
        #expect(recovery.plan.firstPage == 7)
    }

    @Test func textLayerOfAPageThatKillsIsKeptWithTheReason() throws {
        var recovery = Self.recovery(pages: 9, read: 4, threads: 1)
        _ = try recovery.survive(.stuck(page: 5))
        let kept = Page(number: 5, text: "rent", words: [Word(text: "rent", offset: 0)])
        guard case .page(let told) = recovery.take(.page(ReadPage(kept))) else {
            Issue.record("a page was told")
            return
        }
        #expect(told.page == kept && told.diagnostics.map(\.code) == ["page_timeout"])
        #expect(told.diagnostics.first?.message.contains("nothing but its text layer") == true)
        #expect(recovery.pages.last == told && recovery.plan.layerPage == nil)
    }

    @Test(arguments: [
        WorkerDeath.signaled(SIGXCPU), .late, .nonsense(.ended), .beforeReading, .neverStarted("no such file"),
    ])
    func deathOfTheWholeFileIsFinal(death: WorkerDeath) {
        var recovery = Self.recovery(pages: 9, read: 4, threads: 1)
        #expect(throws: death.error(limits: ExtractionLimits())) { try recovery.survive(death) }
    }

    @Test func deathBeforeOrAfterThePagesIsFinal() {
        var unopened = PageRecovery(limits: ExtractionLimits(), threads: 1)
        #expect(throws: ExtractionError.self) { try unopened.survive(.signaled(SIGSEGV)) }
        var complete = Self.recovery(pages: 3, read: 3, threads: 1)
        #expect(throws: ExtractionError.self) { try complete.survive(.signaled(SIGSEGV)) }
    }

    @Test func deathsHaveAnEndEvenWhenNoPageCanBeBlamed() {
        var recovery = Self.recovery(pages: 2_000, read: 1, threads: 2)
        var deaths = 0
        #expect(throws: ExtractionError.self) {
            while deaths < 100 {
                let lost = try recovery.survive(.signaled(SIGKILL))
                #expect(lost == nil)
                deaths += 1
                // Read alone it does no harm.
                for number in recovery.plan.firstPage...recovery.plan.lastLonePage {
                    _ = recovery.take(.page(ReadPage(Page(number: number, text: "", words: []))))
                }
            }
        }
        #expect(deaths == 12)
    }
}
