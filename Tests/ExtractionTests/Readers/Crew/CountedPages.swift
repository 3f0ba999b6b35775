import Documents
import Foundation
import Synchronization

@testable import Extraction

/// Pages of a number each, which count how many of them are read at the same time.
final class CountedPages: PagedFile {
    struct Count {
        var running = 0
        var most = 0
        var begun: [Int] = []
        /// The pages that ran while the page of that index was begun, itself included.
        var beside: [Int: Int] = [:]
    }

    let pageCount: Int
    private let failing: Int?
    private let state = Mutex(Count())

    init(_ pageCount: Int, failing: Int? = nil) {
        self.pageCount = pageCount
        self.failing = failing
    }

    var count: Count { state.withLock { $0 } }

    func readPage(at index: Int) throws -> ReadPage {
        state.withLock { state in
            state.running += 1
            state.most = max(state.most, state.running)
            state.begun.append(index)
            state.beside[index] = state.running
        }
        defer { state.withLock { $0.running -= 1 } }
        // The later a page, the sooner it is done: order does not come by itself.
        for _ in 0..<(pageCount - index) { sched_yield() }
        if index == failing { throw ExtractionError(.libraryMissing, "There is no library.") }
        return ReadPage(Page(number: index + 1, text: "page \(index + 1)", words: []))
    }

    func content() -> FileContent { FileContent(pages: []) }
}
