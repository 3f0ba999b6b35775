package import Learning

/// A line of a file of labels, as `train` and `data check` read it.
package struct LabelledLine: Encodable, Sendable {
    private let sample: TextSample
    private let answer: LabelledByRules.Answer
    private let place: String

    /// - Parameter place: Where the sample was read.
    package init(_ sample: TextSample, answer: LabelledByRules.Answer, place: String) {
        self.sample = sample
        self.answer = answer
        self.place = place
    }

    private enum CodingKeys: String, CodingKey {
        case text, label, filename, group, weight, traits, source
        case confidence = "label_confidence"
        case rules = "label_rules"
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(sample.text, forKey: .text)
        try container.encode(answer.label, forKey: .label)
        try container.encodeIfPresent(sample.filename, forKey: .filename)
        try container.encodeIfPresent(sample.group, forKey: .group)
        if sample.weight > 1 { try container.encode(sample.weight, forKey: .weight) }
        if !sample.traits.isEmpty { try container.encode(sample.traits, forKey: .traits) }
        try container.encode(place, forKey: .source)
        try container.encode(answer.confidence, forKey: .confidence)
        try container.encode(answer.rules.joined(separator: ", "), forKey: .rules)
    }
}
