/// A stretch of what was found.
package struct SearchPage<Item: Sendable>: Sendable {
    package var items: [Item]
    /// Asks for what follows; nil at the end.
    ///
    /// What is added meanwhile neither repeats nor hides an item that was there.
    package var nextToken: String?

    package init(items: [Item], nextToken: String? = nil) {
        self.items = items
        self.nextToken = nextToken
    }
}
