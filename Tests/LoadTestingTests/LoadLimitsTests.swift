import Testing

@testable import LoadTesting

struct LoadLimitsTests {
    private let result = {
        var result = LoadResult()
        for _ in 0..<98 { result.answered.add(0.010) }
        result.refused.add(0.001)
        result.statuses[500] = 1
        result.seconds = 2
        return result
    }()

    @Test func whoAsksForNothingGetsAWell() {
        #expect(LoadLimits().breaches(of: result, cores: nil, memoryMegabytes: nil).isEmpty)
    }

    @Test func eachLimitThatIsPassedIsNamed() {
        var limits = LoadLimits()
        (limits.p99Milliseconds, limits.p999Milliseconds) = (5, 20)
        (limits.failedShare, limits.refusedShare) = (0, 0.01)
        (limits.goodput, limits.cores, limits.memoryMegabytes) = (50, 0.5, 100)
        let breaches = limits.breaches(of: result, cores: 0.4, memoryMegabytes: nil)
        #expect(breaches.count == 4)
        #expect(breaches[0].hasPrefix("p99 in ms is 10") && breaches[0].hasSuffix("; the limit is 5.0"))
        #expect(breaches[1] == "the share of failures is 0.01; the limit is 0.0")
        #expect(breaches[2] == "good answers a second is 49.0; the limit is 50.0")
        #expect(breaches[3] == "memory in MB is not known; the limit is 100.0")
    }

    @Test func whereNothingWasAnsweredNothingIsWell() {
        #expect(LoadLimits().breaches(of: LoadResult(), cores: nil, memoryMegabytes: nil).count == 1)
    }
}
