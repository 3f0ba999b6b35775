/// A model as one names it: `document-class`, `document-class@production` or `document-class:3`.
package struct ModelReference: Hashable, Sendable, CustomStringConvertible {
    /// Which of the versions is meant.
    package enum Selector: Hashable, Sendable {
        case alias(String)
        case version(Int)
    }

    package var name: String
    package var selector: Selector

    package init(name: String, selector: Selector) {
        self.name = name
        self.selector = selector
    }

    /// Reads `NAME`, `NAME@ALIAS`, `NAME:VERSION` or `NAME:vVERSION`; a bare name means its alias `production`.
    ///
    /// Nil for anything else.
    package init?(_ text: String) {
        if let at = text.firstIndex(of: "@") {
            self.init(name: String(text[..<at]), selector: .alias(String(text[text.index(after: at)...])))
        } else if let colon = text.lastIndex(of: ":") {
            let number = text[text.index(after: colon)...]
            guard let version = Int(number.hasPrefix("v") ? number.dropFirst() : number), version > 0 else {
                return nil
            }
            self.init(name: String(text[..<colon]), selector: .version(version))
        } else {
            self.init(name: text, selector: .alias(Self.production))
        }
        guard Self.isValid(name: name), selector != .alias("") else { return nil }
    }

    /// The alias of the version that answers.
    package static let production = "production"

    /// Whether `name` may name a model: 1–64 letters, digits, `-`, `_` or `.`, and no leading dot, for it also names a
    /// folder.
    package static func isValid(name: String) -> Bool {
        (1...64).contains(name.utf8.count) && !name.hasPrefix(".")
            && name.unicodeScalars.allSatisfy { scalar in
                scalar.isASCII
                    && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                        || "-_.".unicodeScalars.contains(scalar))
            }
    }

    package var description: String {
        switch selector {
        case .alias(let alias): "\(name)@\(alias)"
        case .version(let version): "\(name):\(version)"
        }
    }
}
