import Documents
import Foundation
import Testing

@testable import Extraction

@Suite(.timeLimit(.minutes(30)))
struct PageCrewTests {
    private func plan(threads: Int, first: Int = 1, lone: Int = 0) -> ReadingPlan {
        var plan = ReadingPlan()
        plan.threads = threads
        plan.firstPage = first
        plan.lastLonePage = lone
        return plan
    }

    private func numbers(of file: CountedPages, _ plan: ReadingPlan) throws -> [Int] {
        var numbers: [Int] = []
        try PageCrew(plan: plan).read(file) { numbers.append($0.page.number) }
        return numbers
    }

    @Test(arguments: [1, 2, 4, 32])
    func pagesComeInTheirOrder(threads: Int) throws {
        let file = CountedPages(40)
        #expect(try numbers(of: file, plan(threads: threads)) == Array(1...40))
        #expect(file.count.most <= threads)
        #expect(file.count.begun.count == 40)
    }

    @Test func beginsWhereThePlanSays() throws {
        #expect(try numbers(of: CountedPages(9), plan(threads: 2, first: 4)) == Array(4...9))
        #expect(try numbers(of: CountedPages(9), plan(threads: 2, first: 10)) == [])
    }

    @Test func slowTakerHoldsTheThreadsBack() throws {
        let file = CountedPages(100)
        let crew = PageCrew(plan: plan(threads: 3))
        var furthest = 0
        try crew.read(file) { page in
            // Four hundred chances for the threads to run away.
            for _ in 0..<400 { sched_yield() }
            furthest = max(furthest, file.count.begun.count - (page.page.number - 1))
        }
        #expect(furthest <= 6)
    }

    @Test func lonePagesHaveNothingBesideThem() throws {
        let file = CountedPages(30)
        var begunBefore: [Int] = []
        try PageCrew(plan: plan(threads: 4, first: 3, lone: 6)).read(file) { page in
            if page.page.number <= 6 { begunBefore.append(file.count.begun.count) }
        }
        #expect(begunBefore == [1, 2, 3, 4])
        #expect((2...5).allSatisfy { file.count.beside[$0] == 1 })
    }

    @Test func errorEndsTheReadingBehindThePagesBeforeIt() {
        let file = CountedPages(20, failing: 7)
        var numbers: [Int] = []
        #expect(throws: ExtractionError(.libraryMissing, "There is no library.")) {
            try PageCrew(plan: plan(threads: 4)).read(file) { numbers.append($0.page.number) }
        }
        #expect(numbers == Array(1...7))
        #expect(file.count.running == 0)
    }

    @Test func takerThatFailsEndsTheReading() {
        let file = CountedPages(50)
        #expect(throws: CancellationError.self) {
            try PageCrew(plan: plan(threads: 4)).read(file) { _ in throw CancellationError() }
        }
        #expect(file.count.running == 0)
        #expect(file.count.begun.count < 50)
    }
}
