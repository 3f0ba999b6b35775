/// How all features of many cases are distributed: a reference, or a window to compare with it.
package struct DriftProfile: Hashable, Sendable, Codable {
    package static let mostFeatures = 200

    package private(set) var count = 0
    package private(set) var features: [String: FeatureProfile] = [:]
    /// Predicted classes and how often each was.
    package private(set) var classes: [String: Int] = [:]

    package init() {}

    /// Of features that were counted one by one; of more than `mostFeatures` those that come first by name are kept.
    ///
    /// - Precondition: `count` cases are in each of them, and in `classes`.
    package init(count: Int, classes: [String: Int], features: [String: FeatureProfile]) {
        self.count = count
        self.classes = classes
        let kept = features.sorted { $0.key < $1.key }.prefix(Self.mostFeatures)
        self.features = Dictionary(uniqueKeysWithValues: kept.map { ($0.key, $0.value) })
    }

    /// Takes a case in; of more than `mostFeatures` features the rest is passed over.
    package mutating func add(_ values: [String: FeatureValue], predictedClass: String) {
        count += 1
        classes[predictedClass, default: 0] += 1
        for (name, value) in values where features[name] != nil || features.count < Self.mostFeatures {
            features[name, default: FeatureProfile()].add(value, of: predictedClass)
        }
    }
}
