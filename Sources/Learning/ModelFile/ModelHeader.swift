/// What a model file says before its tables.
struct ModelHeader: Codable {
    var classes: [String]
    var vectorizer: VectorizerConfiguration
    var traitScales: [TraitScale]
    var biases: [Double]
    var verdict: CalibrationVerdict
    /// The number of features of each field.
    var blockSizes: [Int]
    /// By block (the fields, then the traits), then by class.
    var weightScales: [Float]

    /// The number of features of all fields.
    var featureCount: Int { blockSizes.reduce(0, +) }

    /// The number of places that have weights.
    var placeCount: Int { featureCount + vectorizer.traits.count }

    /// The bytes of the tables behind the header.
    var tableBytes: Int { 12 * featureCount + placeCount * classes.count }

    /// Says what contradicts itself; nil when nothing does.
    var contradiction: String? {
        if classes.count < 2 || Set(classes).count != classes.count { return "fewer than two distinct classes" }
        if biases.count != classes.count { return "\(biases.count) biases for \(classes.count) classes" }
        if blockSizes.count != vectorizer.fields.count || blockSizes.contains(where: { $0 < 0 || $0 > 1 << 28 }) {
            return "field sizes \(blockSizes)"
        }
        if traitScales.count != vectorizer.traits.count { return "\(traitScales.count) scales of traits" }
        if weightScales.count != (blockSizes.count + 1) * classes.count { return "\(weightScales.count) scales" }
        if let contradiction = verdict.calibration.contradiction(classCount: classes.count) { return contradiction }
        if let contradiction = verdict.novelty?.contradiction { return contradiction }
        if !vectorizer.fields.allSatisfy(\.isUsable) { return "rules of fields" }
        return nil
    }
}

extension ModelHeader {
    /// Keys of format 1, which knew no other calibration.
    private enum OldKeys: String, CodingKey {
        case temperature
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        classes = try container.decode([String].self, forKey: .classes)
        vectorizer = try container.decode(VectorizerConfiguration.self, forKey: .vectorizer)
        traitScales = try container.decode([TraitScale].self, forKey: .traitScales)
        biases = try container.decode([Double].self, forKey: .biases)
        blockSizes = try container.decode([Int].self, forKey: .blockSizes)
        weightScales = try container.decode([Float].self, forKey: .weightScales)
        let old = try decoder.container(keyedBy: OldKeys.self)
        if let temperature = try old.decodeIfPresent(Double.self, forKey: .temperature) {
            verdict = CalibrationVerdict(calibration: .temperature(temperature))
        } else {
            verdict = try container.decode(CalibrationVerdict.self, forKey: .verdict)
        }
    }
}
