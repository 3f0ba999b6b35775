/// The second sample of papers that nothing was tuned on, by path; read only after the rules were mended.
enum FreshTruth {
    static let table: [String: [String: String]] = [:]
}
