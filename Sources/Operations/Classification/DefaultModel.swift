import Foundation

/// The model that comes with the product; `MODEL_CARD.md` beside it says what it was made from and how well it does.
package enum DefaultModel {
    /// The file's name in its folder.
    package static let fileName = "default.deedbox-model"

    /// The bytes of the model's file.
    ///
    /// - Throws: when the installation lacks the file.
    package static func data() throws -> [UInt8] {
        let folder = Bundle.module.bundleURL.appendingPathComponent("DefaultModel")
        return Array(try Data(contentsOf: folder.appendingPathComponent(fileName)))
    }

    /// What the model was made from and how well it does, as Markdown.
    ///
    /// - Throws: when the installation lacks the file.
    package static func card() throws -> String {
        let folder = Bundle.module.bundleURL.appendingPathComponent("DefaultModel")
        return try String(contentsOf: folder.appendingPathComponent("MODEL_CARD.md"), encoding: .utf8)
    }
}
