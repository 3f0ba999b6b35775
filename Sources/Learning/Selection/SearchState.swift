/// How far a search is.
struct SearchState {
    /// When it began, in seconds of the clock.
    let start: Double
    /// About how many evaluations there will be.
    let expected: Int
    /// Those that are done, with those of the trial that is being done.
    var evaluations = 0
    /// Those that are done.
    private(set) var trials: [SearchTrial] = []

    init(start: Double, expected: Int) {
        self.start = start
        self.expected = expected
    }

    mutating func add(_ trial: SearchTrial) {
        trials.append(trial)
        evaluations += trial.evaluations
    }

    /// Whether no further evaluation may begin; the first always may.
    func isSpent(_ budget: SearchBudget, now: Double) -> Bool {
        switch budget {
        case .evaluations(let most): evaluations >= most
        case .seconds(let seconds): evaluations > 0 && now - start >= seconds
        }
    }

    var progress: TrainingProgress {
        TrainingProgress(step: .searching, completed: min(evaluations, expected), total: expected)
    }
}
