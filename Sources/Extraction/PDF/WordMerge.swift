import Documents

/// Brings recognised words together with those of the text layer, each once.
enum WordMerge {
    /// The recognised words that the layer does not have in their place already.
    static func words(_ recognized: [LayoutWord], notIn layer: [LayoutWord]) -> [LayoutWord] {
        recognized.filter { word in !layer.contains { isSame(word.box, $0.box) } }
    }

    /// Whether the boxes share half of the smaller one.
    private static func isSame(_ first: BoundingBox, _ second: BoundingBox) -> Bool {
        guard let common = first.clipped(to: second) else { return false }
        let smaller = min(first.width * first.height, second.width * second.height)
        return common.width * common.height >= 0.5 * smaller
    }
}
