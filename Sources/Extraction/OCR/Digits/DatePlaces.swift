/// Which digits can stand at a place of a date such as `03/07/2023`.
enum DatePlaces {
    /// Nil where any digit can, as everywhere outside dates.
    ///
    /// Days and months have no tens above 3, and years begin with 19 or 20.
    static func allowed(at index: Int, in word: [Character]) -> Set<Int>? {
        let slashes = word.indices.filter { word[$0] == "/" }
        guard slashes.count == 2 else { return nil }
        if index == slashes[0] - 2 || slashes[1] - slashes[0] == 3 && index == slashes[1] - 2 { return [0, 1, 2, 3] }
        let year = word[(slashes[1] + 1)...].prefix { DigitGlyphFinder.isDigitlike($0) }
        guard year.count == 4 else { return nil }
        return index == year.startIndex ? [1, 2] : index == year.startIndex + 1 ? [0, 9] : nil
    }
}
