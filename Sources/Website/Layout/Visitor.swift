package import Documents
package import Foundation

/// Who looks at a page, and how they read.
package struct Visitor: Sendable {
    /// Who it is, for people; nil for someone who has not said so.
    package var name: String?
    /// nil for someone who may see nothing but the way in.
    package var role: AccessRole?
    /// Whether only a part of the documents is theirs to see.
    package var hasScope: Bool
    /// Whether there is a session to end.
    package var isSignedIn: Bool
    /// How numbers and dates are written.
    package var locale: Locale
    /// In which zone times are told.
    package var zone: TimeZone
    /// Proves that a form comes from a page of ours.
    package var formToken: String
    /// Told once, on the next page.
    package var notice: Notice?
    /// Seconds since 1970.
    package var now: Double

    package init(
        name: String?,
        role: AccessRole?,
        hasScope: Bool = false,
        isSignedIn: Bool = false,
        locale: Locale,
        zone: TimeZone,
        formToken: String,
        notice: Notice? = nil,
        now: Double
    ) {
        self.name = name
        self.role = role
        self.hasScope = hasScope
        self.isSignedIn = isSignedIn
        self.locale = locale
        self.zone = zone
        self.formToken = formToken
        self.notice = notice
        self.now = now
    }

    /// Whether they may do what that role may.
    package func may(_ role: AccessRole) -> Bool { self.role.map { $0 >= role } ?? false }

    /// Writes dates and numbers as they read them.
    package var phrasing: Phrasing { Phrasing(locale: locale, zone: zone, now: now) }
}
