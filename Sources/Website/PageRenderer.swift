import Documents
import Foundation

/// The pages for people: their templates and the files that go with them.
///
/// It makes markup of values; who may see them and how they travel is the server's business.
package struct PageRenderer: Sendable {
    private let templates: TemplateLibrary
    /// Style sheets, modules and pictures.
    package let assets: [Asset]

    /// Reads and compiles everything once.
    ///
    /// - Throws: `Failure` with code `resource_missing` or `template_invalid`.
    package init() throws {
        let resources = Bundle.module.bundleURL
        templates = try TemplateLibrary(folder: resources.appending(path: "templates"))
        assets = try Asset.all(in: resources.appending(path: "assets"))
    }

    /// The markup of a page with all that stands around it.
    ///
    /// - Precondition: there is a template of the page's name.
    package func render(_ page: SitePage, for visitor: Visitor) -> String {
        precondition(templates.contains(page.template), "there is no template '\(page.template)'")
        return templates.render("layout", LayoutView(page, for: visitor))
    }

    /// The markup of a template alone, for a part of a page that changes while it is open.
    ///
    /// - Precondition: there is a template of that name.
    package func fragment(_ template: String, _ content: any Sendable) -> String {
        templates.render(template, content)
    }

    static func missing(_ name: String) -> Failure {
        Failure(
            code: "resource_missing",
            message: "The website's \(name) are missing; keep the folder deedbox_Website.resources beside the program."
        )
    }
}
