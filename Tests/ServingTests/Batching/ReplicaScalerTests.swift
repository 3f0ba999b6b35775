import Testing

@testable import Serving

struct ReplicaScalerTests {
    @Test func longWaitsAddReplicasUpToTheMost() {
        var scaler = ReplicaScaler(range: 1...3, target: 0.005)
        #expect(scaler.count == 1)
        for step in 0..<40 { scaler.note(wait: 0.02, busy: scaler.count, at: Double(step) * 0.1) }
        #expect(scaler.count == 3)
    }

    @Test func shortWaitsChangeNothing() {
        var scaler = ReplicaScaler(range: 1...3, target: 0.005)
        for step in 0..<40 { scaler.note(wait: 0.001, busy: 1, at: Double(step) * 0.1) }
        #expect(scaler.count == 1)
    }

    @Test func replicasThatStandIdleGoAgain() {
        var scaler = ReplicaScaler(range: 1...3, target: 0.005)
        for step in 0..<40 { scaler.note(wait: 0.02, busy: scaler.count, at: Double(step) * 0.1) }
        // With one in use at a time, ten seconds take one of three away.
        for step in 0..<95 { scaler.note(wait: 0, busy: 1, at: 4 + Double(step) * 0.1) }
        #expect(scaler.count == 3)
        for step in 95..<115 { scaler.note(wait: 0, busy: 1, at: 4 + Double(step) * 0.1) }
        #expect(scaler.count == 2)
        // So does the same time without any request.
        scaler.note(wait: 0, busy: 2, at: 60)
        #expect(scaler.count == 1)
        for step in 0..<400 { scaler.note(wait: 0, busy: 0, at: 61 + Double(step) * 0.1) }
        #expect(scaler.count == 1)
    }

    @Test func replicasThatAreInUseStay() {
        var scaler = ReplicaScaler(range: 1...3, target: 0.005)
        for step in 0..<40 { scaler.note(wait: 0.02, busy: scaler.count, at: Double(step) * 0.1) }
        for step in 0..<400 {
            scaler.note(wait: 0.001, busy: step.isMultiple(of: 2) ? 3 : 1, at: 4 + Double(step) * 0.1)
        }
        #expect(scaler.count == 3)
    }
}
