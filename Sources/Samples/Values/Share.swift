/// A part of a whole in millionths, so that a percentage has four exact decimals.
struct Share: Hashable, Sendable {
    var millionths: Int

    /// The area's part of the total, rounded half up.
    init(of area: Int, in total: Int) { millionths = (area * 1_000_000 + total / 2) / total }

    /// `8.4375%`, with two to four decimals.
    var text: String {
        var decimals = "\(millionths % 10_000 + 10_000)".dropFirst()
        while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
        return "\(millionths / 10_000).\(decimals)%"
    }
}
