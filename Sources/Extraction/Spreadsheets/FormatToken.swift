/// A piece of a number format (ECMA-376, part 1, 18.8.31).
enum FormatToken: Hashable {
    case literal(String)
    /// `0`, `#` or `?`.
    case digit(Character)
    case point
    case comma
    case percent
    /// `E+` or `E-`.
    case exponent(showsPlus: Bool)
    case slash
    /// `@`: the text of the cell.
    case text
    case general
    /// A run of `y`, `m`, `d`, `h` or `s`.
    case date(Character, count: Int)
    /// Hours, minutes or seconds that do not wrap, as `[h]`.
    case elapsed(Character)
    /// `AM/PM`, or `A/P` when short.
    case halfDay(isShort: Bool)
}
