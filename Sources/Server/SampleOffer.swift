/// Made-up documents that an empty house is offered.
package struct SampleOffer: Sendable {
    /// How many.
    package var count: Int
    /// Makes them and hands them in; says how many came in.
    package var add: @Sendable () async throws -> Int

    package init(count: Int, add: @escaping @Sendable () async throws -> Int) {
        self.count = count
        self.add = add
    }
}
