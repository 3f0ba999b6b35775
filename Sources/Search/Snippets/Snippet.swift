package import Documents

/// A short part of a passage, with the words that were found.
package struct Snippet: Hashable, Sendable {
    /// On one line; an ellipsis stands where something was cut off.
    package var text: String
    /// In Unicode scalars of `text`, in order.
    package var highlights: [TextSpan]
}
