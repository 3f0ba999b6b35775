/// What the layout around every page says.
struct LayoutView: Sendable {
    struct Item: Sendable {
        var title: String
        var path: String
        var isCurrent: Bool
        /// What leads there when pressed after `g`.
        var key: String
    }

    var title: String
    var language: String
    var sections: [Item]
    var visitorName: String?
    var isSignedIn: Bool
    /// Whether there is anything to search for them.
    var isAdmitted: Bool
    var formToken: String
    var notice: NoticeView?
    var modules: [String]
    var styles: [String]
    var template: String
    var content: any Sendable

    init(_ page: SitePage, for visitor: Visitor) {
        title = page.title
        language = "en"
        sections = Section.open(to: visitor)
            .map { Item(title: $0.title, path: $0.path, isCurrent: $0 == page.section, key: String($0.key)) }
        visitorName = visitor.name
        isSignedIn = visitor.isSignedIn
        isAdmitted = visitor.role != nil
        formToken = visitor.formToken
        notice = visitor.notice.map(NoticeView.init)
        modules = page.modules
        styles = page.styles
        template = page.template
        content = page.content
    }
}

/// A notice as the layout shows it.
struct NoticeView: Sendable {
    var text: String
    var isProblem: Bool
    var link: Notice.Link?

    init(_ notice: Notice) {
        text = notice.text
        isProblem = notice.isProblem
        link = notice.link
    }
}
