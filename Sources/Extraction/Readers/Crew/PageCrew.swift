import Documents
import Foundation

/// Reads the pages of one file on several threads and hands them out in their order, on the calling thread.
///
/// No page is begun while too many wait to be handed out: a slow taker slows the threads, and memory stays bounded.
package struct PageCrew {
    /// PDFium goes deep into nested objects; a thread of its own has the room of a program's first one.
    private static let stackSize = 8 << 20

    private let plan: ReadingPlan
    private let allowance: PageAllowance?

    /// - Parameter allowance: What a page may cost; nil when nobody could end a thread that is stuck.
    package init(plan: ReadingPlan, allowance: PageAllowance? = nil) {
        self.plan = plan
        self.allowance = allowance
    }

    /// Reads from the plan's first page to the last one.
    ///
    /// - Throws: what `take` or the file throws; all threads have ended then.
    package func read(_ file: any PagedFile, take: (ReadPage) throws -> Void) throws {
        let board = PageBoard(pages: plan.firstPage - 1..<max(file.pageCount, plan.firstPage - 1), plan: plan)
        for _ in 0..<max(1, min(plan.threads, file.pageCount)) {
            board.join()
            let thread = Thread { [plan] in Self.work(on: file, plan: plan, board: board) }
            thread.stackSize = Self.stackSize
            thread.start()
        }
        defer { board.close() }
        while let result = board.awaitNext(allowance: allowance) {
            try take(result.get())
            board.handOut()
        }
    }

    private static func work(on file: any PagedFile, plan: ReadingPlan, board: PageBoard) {
        while let index = board.begin() {
            board.finish(index, Result { try page(at: index, of: file, plan: plan) })
        }
        board.leave()
    }

    private static func page(at index: Int, of file: any PagedFile, plan: ReadingPlan) throws -> ReadPage {
        guard plan.layerPage == index + 1 else { return try file.readPage(at: index) }
        return try file.readLayer(at: index, withDrawings: plan.layerHasDrawings)
            ?? ReadPage(Page(number: index + 1, text: "", words: []))
    }
}
