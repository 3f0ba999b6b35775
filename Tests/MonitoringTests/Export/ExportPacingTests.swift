import Monitoring
import Testing

struct ExportPacingTests {
    @Test func aBusyReceiverIsAskedEverMoreSlowlyAndThenGivenUp() {
        var (pacing, now, waits) = (ExportPacing(), 1_000.0, [Double]())
        for attempt in 1...ExportPacing.mostAttempts {
            let fate = pacing.note(.busy(after: nil), at: now)
            #expect(fate == (attempt < ExportPacing.mostAttempts ? .kept : .dropped))
            let start = now
            while !pacing.mayLeave(at: now) { now += 0.5 }
            waits.append(now - start)
        }
        #expect(waits == [1, 2, 4, 8, 16, 32, 60, 60])
        // The next message begins anew.
        #expect(pacing.note(.busy(after: nil), at: now) == .kept && pacing.mayLeave(at: now + 1))
    }

    @Test func whatTheReceiverWantsIsHeededWithinBounds() {
        var pacing = ExportPacing()
        _ = pacing.note(.busy(after: 30), at: 0)
        #expect(!pacing.mayLeave(at: 29) && pacing.mayLeave(at: 30))
        _ = pacing.note(.busy(after: 1e9), at: 0)
        #expect(!pacing.mayLeave(at: 599) && pacing.mayLeave(at: 600))
        _ = pacing.note(.taken, at: 600)
        #expect(pacing.mayLeave(at: 600))
    }

    @Test(
        arguments: [
            (429, ExportPacing.Answer.busy(after: 3)), (502, .busy(after: 3)), (503, .busy(after: 3)),
            (504, .busy(after: 3)), (400, .refused), (401, .refused), (404, .refused), (413, .refused), (500, .refused),
        ]
    )
    func onlyWhatTheProtocolNamesIsTriedAgain(_ status: Int, _ answer: ExportPacing.Answer) {
        #expect(ExportPacing.answer(status: status, retryAfter: 3) == answer)
    }

    @Test func noAnswerIsTriedAgainAndARefusalIsFinal() {
        var pacing = ExportPacing()
        #expect(ExportPacing.answer(status: nil, retryAfter: nil) == .busy(after: nil))
        #expect(pacing.note(.refused, at: 0) == .dropped)
    }
}
