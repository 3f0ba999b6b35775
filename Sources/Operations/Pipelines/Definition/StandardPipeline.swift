import Foundation

/// The pipeline that comes with the product.
package enum StandardPipeline {
    /// Its YAML.
    ///
    /// - Throws: when the installation lacks the file.
    package static func text() throws -> String {
        let folder = Bundle.module.bundleURL.appendingPathComponent("Pipelines")
        return try String(contentsOf: folder.appendingPathComponent("pipeline.yaml"), encoding: .utf8)
    }
}
