/// A page to be shown: which template, filled with which values.
package struct SitePage: Sendable {
    /// What the browser's tab says before the name of the program.
    package var title: String
    /// What is marked in the navigation; nil on pages that stand by themselves.
    package var section: Section?
    /// The path of its template, as `documents/list`.
    var template: String
    /// The properties that the template names.
    var content: any Sendable
    /// Modules that the page is better with, by their file names.
    package var modules: [String]
    /// Style sheets beside that of all pages, by their file names.
    package var styles: [String]
    /// The HTTP status that goes with it.
    package var status: Int

    package init(
        title: String,
        section: Section?,
        template: String,
        content: any Sendable,
        modules: [String] = [],
        styles: [String] = [],
        status: Int = 200
    ) {
        self.title = title
        self.section = section
        self.template = template
        self.content = content
        self.modules = modules
        self.styles = styles
        self.status = status
    }
}
