extension FeatureRecord {
    /// The latest date the first page states, ISO 8601; nil when it states none.
    ///
    /// A month without a day counts as earlier than any of its days.
    package var statedDate: String? { dates.lazy.filter { $0.evidence.page == 1 }.map(\.value).max() }
}
