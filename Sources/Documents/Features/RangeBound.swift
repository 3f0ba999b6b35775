/// Which end of a stated range a value is: `$5 to $10`, `3%–5%`.
package enum RangeBound: String, Hashable, Sendable, Codable {
    case lower, upper
}
