import Monitoring

extension CaseTable {
    /// The classes that were predicted, and for each case the place of its own.
    private struct Classes {
        var names: [String] = []
        var places: [Int] = []

        init(_ labels: [String]) {
            var known: [String: Int] = [:]
            for label in labels {
                if known[label] == nil {
                    known[label] = names.count
                    names.append(label)
                }
                places.append(known[label] ?? 0)
            }
        }

        init(same label: String, count: Int) { (names, places) = ([label], Array(repeating: 0, count: count)) }
    }

    /// How the features are distributed; those that `like` has are numbers where they are numbers there.
    func profile(like other: DriftProfile? = nil) -> DriftProfile {
        let classes = texts("class").map(Classes.init) ?? Classes(same: "", count: count)
        var features: [String: FeatureProfile] = [:]
        for name in self.features {
            let isNumeric = other?.features[name]?.isNumeric ?? true
            features[name] = isNumeric ? numeric(name, classes) ?? categories(name, classes) : categories(name, classes)
        }
        let counts = classes.places.reduce(into: [Int](repeating: 0, count: classes.names.count)) { $0[$1] += 1 }
        return DriftProfile(
            count: count,
            classes: Dictionary(uniqueKeysWithValues: zip(classes.names, counts).filter { $0.1 > 0 }),
            features: features
        )
    }

    private func numeric(_ name: String, _ classes: Classes) -> FeatureProfile? {
        guard let numbers = numbers(name) else { return nil }
        var parts = [[Double]](repeating: [], count: classes.names.count)
        for (number, place) in zip(numbers, classes.places) { parts[place].append(number) }
        var profile = FeatureProfile()
        for (label, part) in zip(classes.names, parts) { profile.add(part, of: label) }
        return profile
    }

    /// Categories are counted before they go into the profile, in the order in which they came up first.
    private func categories(_ name: String, _ classes: Classes) -> FeatureProfile {
        let texts = texts(name) ?? []
        let kinds = Classes(texts)
        var counts = [Int](repeating: 0, count: kinds.names.count * classes.names.count)
        for (kind, place) in zip(kinds.places, classes.places) { counts[kind * classes.names.count + place] += 1 }
        var profile = FeatureProfile()
        for (cell, times) in counts.enumerated() where times > 0 {
            let (kind, place) = cell.quotientAndRemainder(dividingBy: classes.names.count)
            let text = kinds.names[kind]
            profile.add(text.isEmpty ? .missing : .category(text), of: classes.names[place], times: times)
        }
        return profile
    }
}
