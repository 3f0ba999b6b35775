import Charts
import Pipelines

extension PipelineState {
    /// How it is drawn.
    var look: GraphChart.Look {
        switch self {
        case .succeeded: .good
        case .failed, .canceled: .bad
        case .running: .busy
        case .pending, .skipped: .idle
        }
    }
}
