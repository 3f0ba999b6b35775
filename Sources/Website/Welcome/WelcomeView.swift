import Documents

/// The first page of an empty house, and the tour through it.
package struct WelcomeView: Sendable {
    var isEmpty: Bool
    var canAdd: Bool
    /// How many made-up documents can be put in; nil where there are none to be had.
    var samples: Int?

    package static func page(isEmpty: Bool, samples: Int?, for visitor: Visitor) -> SitePage {
        let canAdd = visitor.may(.reviewer) && !visitor.hasScope
        return SitePage(
            title: "Welcome",
            section: isEmpty ? .documents : nil,
            template: "welcome/tour",
            content: Self(isEmpty: isEmpty, canAdd: canAdd, samples: canAdd && isEmpty ? samples : nil),
            modules: canAdd ? ["documents.js"] : [],
            styles: ["documents.css", "welcome.css"]
        )
    }
}
