import Learning
import Operations
import Serving

/// The tensors that a classifier takes and gives.
enum ModelTensors {
    /// An output, before it has elements.
    struct Shape {
        var name: String
        var datatype: String
        /// How many elements there are for each text; nil for one alone.
        var width: Int?
    }

    static let text = "text"
    static let filename = "filename"
    static let inputs = [text, filename]

    static func outputs(of classifier: TextClassifier) -> [Shape] {
        [
            Shape(name: "label", datatype: "BYTES"),
            Shape(name: "confidence", datatype: "FP64"),
            Shape(name: "probabilities", datatype: "FP64", width: classifier.classes.count),
            Shape(name: "needs_review", datatype: "BOOL"),
            Shape(name: "prediction_id", datatype: "BYTES"),
        ]
    }

    /// The samples that a request means.
    ///
    /// - Throws: `InferenceError`.
    static func samples(of request: InferenceRequest) throws -> [TextSample] {
        for input in request.inputs where !inputs.contains(input.name) {
            throw InferenceError("There is no input '\(input.name)' here; known are \(inputs.joined(separator: ", ")).")
        }
        guard let texts = request.inputs.first(where: { $0.name == text })?.elements, !texts.isEmpty else {
            throw InferenceError("The input '\(text)' with at least one element is missing.")
        }
        guard let names = request.inputs.first(where: { $0.name == filename })?.elements else {
            return texts.map { TextSample(text: $0) }
        }
        guard names.count == texts.count else {
            throw InferenceError(
                "'\(filename)' has \(names.count) elements and '\(text)' \(texts.count); there must be one for each."
            )
        }
        return zip(texts, names).map { text, name in TextSample(text: text, filename: name.isEmpty ? nil : name) }
    }

    /// What is told of the answers, of which there is at least one, all of versions with the same classes.
    static func tensors(of answers: [ServedAnswer]) -> [OutputTensor] {
        let (rows, given) = (answers.count, answers.map(\.classification))
        let probabilities = given.flatMap { $0.probabilities.map(\.probability) }
        return [
            OutputTensor(name: "label", shape: [rows], elements: .texts(given.map(\.label))),
            OutputTensor(name: "confidence", shape: [rows], elements: .numbers(given.map(\.confidence))),
            OutputTensor(
                name: "probabilities",
                shape: [rows, probabilities.count / rows],
                elements: .numbers(probabilities)
            ),
            OutputTensor(name: "needs_review", shape: [rows], elements: .flags(given.map { $0.needsReview ?? false })),
            OutputTensor(name: "prediction_id", shape: [rows], elements: .texts(answers.map(\.id))),
        ]
    }
}
