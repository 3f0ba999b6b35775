/// A phrase with choices and gaps.
///
/// `[five|ten]` is one of its alternatives, which may hold further choices; `{tenant}` is the value of a slot, and
/// `{rent.words}` the value in one of its forms. An alternative may be empty.
struct Template: Sendable {
    private let bytes: [UInt8]

    init(_ source: String) { bytes = Array(source.utf8) }

    private enum Mark {
        static let open = UInt8(ascii: "[")
        static let close = UInt8(ascii: "]")
        static let bar = UInt8(ascii: "|")
        static let slot = UInt8(ascii: "{")
        static let slotEnd = UInt8(ascii: "}")
    }

    /// The text with every choice made; `fill` gives the text of a slot.
    func text(_ dice: inout Dice, fill: (_ slot: String) -> String) -> String {
        var output: [UInt8] = []
        expand(bytes[...], into: &output, &dice, fill)
        return String(decoding: output, as: UTF8.self)
    }

    private func expand(
        _ source: ArraySlice<UInt8>,
        into output: inout [UInt8],
        _ dice: inout Dice,
        _ fill: (String) -> String
    ) {
        var rest = source
        while let byte = rest.popFirst() {
            switch byte {
            case Mark.open: expand(dice.pick(alternatives(in: &rest)), into: &output, &dice, fill)
            case Mark.slot:
                let name = rest.prefix { $0 != Mark.slotEnd }
                rest = rest.dropFirst(name.count + 1)
                output += Array(fill(String(decoding: name, as: UTF8.self)).utf8)
            default: output.append(byte)
            }
        }
    }

    /// Takes the alternatives up to the closing bracket, which is taken too.
    private func alternatives(in rest: inout ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
        var found: [ArraySlice<UInt8>] = []
        var depth = 0
        var start = rest.startIndex
        for index in rest.indices {
            switch rest[index] {
            case Mark.open: depth += 1
            case Mark.bar where depth == 0:
                found.append(rest[start..<index])
                start = index + 1
            case Mark.close where depth == 0:
                found.append(rest[start..<index])
                rest = rest[(index + 1)...]
                return found
            case Mark.close: depth -= 1
            default: break
            }
        }
        found.append(rest[start...])
        rest = []
        return found
    }
}
