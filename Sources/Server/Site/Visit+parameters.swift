import Foundation
import Hummingbird

extension Visit {
    /// What stands in the address in place of `{name}`, with its escapes undone.
    func parameter(_ name: String) -> String {
        context.parameters.get(name)?.removingPercentEncoding ?? ""
    }
}
