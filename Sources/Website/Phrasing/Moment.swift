/// A moment in a `time` element: for programs, in short, and in full.
package struct Moment: Hashable, Sendable {
    /// ISO 8601 in UTC.
    package var machine: String
    /// `30 Nov 2026, 15:51`.
    package var text: String
    /// With the day of the week and the zone.
    package var full: String
}
