/// Why a pipeline cannot run: where in its definition, and what to do.
package struct PipelineError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The component; nil for the pipeline as a whole.
    package var component: String?
    package var field: String
    package var message: String

    package init(component: String? = nil, field: String, _ message: String) {
        self.component = component
        self.field = field
        self.message = message
    }

    package var description: String { "\(component.map { "component '\($0)', " } ?? "")'\(field)': \(message)" }
}
