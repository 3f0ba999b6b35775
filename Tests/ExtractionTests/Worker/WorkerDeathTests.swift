import Subprocess
import Testing

@testable import Extraction

struct WorkerDeathTests {
    @Test func loaderThatFindsNoMemoryIsNoCrash() {
        let death = WorkerDeath(.exited(127))
        #expect(death.error(limits: ExtractionLimits()).code == .workerMemory)
        #expect(PageLoss(death) == .memory)
    }

    @Test func otherEndsAreTold() {
        #expect(WorkerDeath(.exited(1)).error(limits: ExtractionLimits()).code == .workerCrashed)
        #expect(PageLoss(WorkerDeath(.signaled(11))) == .crash)
    }
}
