import Foundation
package import Learning

/// The labelling rules of the default classes, for a folder of which nothing is known yet.
package enum StandardRules {
    /// Their YAML, to be copied and changed.
    ///
    /// - Throws: when the installation lacks the file.
    package static func yaml() throws -> String {
        let folder = Bundle.module.bundleURL.appendingPathComponent("LabellingRules")
        return try String(contentsOf: folder.appendingPathComponent("standard.yaml"), encoding: .utf8)
    }

    /// The rules themselves.
    ///
    /// - Throws: when the installation lacks the file.
    package static func rules() throws -> LabellingRules {
        try LabellingRuleFile.rules(in: try yaml(), name: "the standard rules")
    }
}
