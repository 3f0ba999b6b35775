import Foundation

/// A name as names are compared: composed and in lower case, in every script.
enum FoldedName {
    static func of(_ name: String) -> String { name.precomposedStringWithCanonicalMapping.lowercased() }
}
