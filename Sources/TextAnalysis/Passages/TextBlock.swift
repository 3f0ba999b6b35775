/// A heading line or a paragraph.
struct TextBlock {
    /// The heading that this block is or starts with; nil for a plain paragraph.
    var heading: String?
    /// Whether the heading stands alone, without the text it heads.
    var isHeadingOnly: Bool
    /// In Unicode scalars of the text.
    var range: Range<Int>
}
