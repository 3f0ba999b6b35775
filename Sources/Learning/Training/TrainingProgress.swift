/// How far a training is.
package struct TrainingProgress: Hashable, Sendable {
    package enum Step: String, Hashable, Sendable {
        /// Words are counted, sample by sample.
        case reading
        /// Recipes are tried, evaluation by evaluation.
        case searching
        /// A model is made and tried, fold by fold.
        case validating
        /// The model is made from all samples.
        case fitting
    }

    package var step: Step
    package var completed: Int
    package var total: Int

    package init(step: Step, completed: Int, total: Int) {
        self.step = step
        self.completed = completed
        self.total = total
    }
}
