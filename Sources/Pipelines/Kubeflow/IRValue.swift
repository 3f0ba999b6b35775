/// A value of Kubeflow's pipeline specification, which is YAML.
package indirect enum IRValue: Hashable, Sendable {
    case text(String)
    case number(Double)
    case flag(Bool)
    case list([IRValue])
    case map([String: IRValue])
}

extension IRValue: Encodable {
    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .number(let number):
            // Readers of whole numbers take no exponent, which YAML has for all others.
            if let whole = Int(exactly: number) { try container.encode(whole) } else { try container.encode(number) }
        case .flag(let flag): try container.encode(flag)
        case .list(let items): try container.encode(items)
        case .map(let members): try container.encode(members)
        }
    }
}

extension IRValue: ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByBooleanLiteral,
    ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    package init(stringLiteral value: String) { self = .text(value) }
    package init(booleanLiteral value: Bool) { self = .flag(value) }
    package init(arrayLiteral elements: IRValue...) { self = .list(elements) }
    package init(dictionaryLiteral elements: (String, IRValue)...) {
        self = .map(Dictionary(uniqueKeysWithValues: elements))
    }
}
