import Learning
import Testing

struct ConfidentLearningTests {
    /// cleanlab 2.9.0: `compute_confident_joint` and `get_confident_thresholds`.
    @Test func theJointEqualsCleanlab() throws {
        for problem in try Reference.load().confidentLearning {
            let joint = joint(of: problem)
            #expect(joint.counts == problem.joint)
            for (mine, theirs) in zip(joint.thresholds, problem.thresholds) {
                #expect((mine == nil) == (theirs == nil))
                if let mine, let theirs { #expect(abs(mine - theirs) < 1e-12) }
            }
        }
    }

    /// cleanlab 2.9.0: `find_label_issues`, in the order of `return_indices_ranked_by="self_confidence"`.
    @Test(arguments: LabelIssueFinder.Pruning.allCases)
    func suspectsEqualCleanlab(pruning: LabelIssueFinder.Pruning) throws {
        for problem in try Reference.load().confidentLearning {
            let suspects = LabelIssueFinder(pruning: pruning).suspects(
                labels: problem.labels,
                probabilities: problem.probabilities,
                joint: joint(of: problem)
            )
            #expect(suspects == problem.issues[pruning.rawValue])
        }
    }

    @Test func noSamplesHaveNoIssues() {
        let joint = ConfidentJoint(labels: [], probabilities: [], classCount: 2)
        #expect(joint.noise == 0)
        #expect(LabelIssueFinder().suspects(labels: [], probabilities: [], joint: joint).isEmpty)
    }

    private func joint(of problem: Reference.ConfidentLearning) -> ConfidentJoint {
        ConfidentJoint(
            labels: problem.labels,
            probabilities: problem.probabilities,
            classCount: problem.probabilities[0].count
        )
    }
}
