package import Documents

/// Classes as people call them.
package enum ClassName {
    private static let abbreviations: Set<String> = ["cam", "nnn", "coi", "snda"]

    /// The same for the label of a model.
    static func words(for label: String) -> String { words(for: DocumentClass(rawValue: label)) }

    /// `cam_statement` as `CAM statement`.
    package static func words(for documentClass: DocumentClass) -> String {
        let words = documentClass.rawValue.split { $0 == "_" || $0 == "-" }.map { word in
            abbreviations.contains(word.lowercased()) ? word.uppercased() : String(word)
        }
        guard let first = words.first else { return documentClass.rawValue }
        return ([first.prefix(1).uppercased() + first.dropFirst()] + words.dropFirst()).joined(separator: " ")
    }
}
