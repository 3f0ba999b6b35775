/// Samples whose texts are almost the same.
package struct DuplicateGroup: Hashable, Sendable, Codable {
    package struct Member: Hashable, Sendable, Codable {
        package var place: String
        package var label: String?
        /// Whether it is one of the test samples.
        package var isTest: Bool

        private enum CodingKeys: String, CodingKey {
            case place, label
            case isTest = "test"
        }
    }

    package var members: [Member]
    /// The least similarity of two texts that holds the group together, up to 1.
    package var similarity: Double

    /// Whether members have different labels.
    package var isContradictory: Bool { Set(members.compactMap(\.label)).count > 1 }

    /// Whether training and test samples are in it.
    package var isLeak: Bool { Set(members.map(\.isTest)).count > 1 }

    /// The places of the members, with their labels where these differ.
    var summary: String {
        let shown = members.prefix(4).map { member in
            isContradictory ? "\(member.place) (\(member.label ?? "no label"))" : member.place
        }
        let rest = members.count > shown.count ? " and \(members.count - shown.count) more" : ""
        return shown.joined(separator: "; ") + rest
    }
}
