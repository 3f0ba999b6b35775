/// What a model file says before its tables.
struct ModelHeader: Codable {
    var classes: [String]
    var vectorizer: VectorizerConfiguration
    var traitScales: [TraitScale]
    var biases: [Double]
    var temperature: Double
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
        if !(temperature > 0 && temperature.isFinite) { return "temperature \(temperature)" }
        if vectorizer.fields.contains(where: { !(1...3).contains($0.longestRun) || $0.skips < 0 || $0.maximumWords < 0 }
        ) {
            return "rules of fields"
        }
        return nil
    }
}
