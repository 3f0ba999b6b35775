import Documents
import Foundation
import Mustache

/// The templates of all pages, compiled once.
struct TemplateLibrary: Sendable {
    private let library: MustacheLibrary
    private let names: Set<String>

    /// Compiles every `.mustache` file in the folder; a template's name is its path there without the ending.
    ///
    /// - Throws: `Failure` with code `resource_missing` where there is none, `template_invalid` for one that does not
    ///   parse, writes anything unescaped, or asks for a template that is not there.
    init(folder: URL) throws {
        let sources = try Self.sources(in: folder)
        names = Set(sources.keys)
        MustacheContentTypes.register(MarkupEscaping(), named: MarkupEscaping.name)
        var library = MustacheLibrary()
        for (name, source) in sources {
            try Self.check(source, of: name, among: names)
            do {
                // Each file asks for our escaping by itself: a partial does not inherit that of its caller.
                try library.register("{{% CONTENT_TYPE: \(MarkupEscaping.name)}}\(source)", named: name)
            } catch {
                throw Self.invalid(name, "\(error)")
            }
        }
        self.library = library
    }

    /// The markup of a template, filled with the properties of `values`.
    ///
    /// - Precondition: there is a template of that name.
    func render(_ name: String, _ values: Any) -> String {
        guard let markup = library.render(Properties.tree(values) ?? "", withTemplate: name) else {
            preconditionFailure("there is no template '\(name)'")
        }
        return markup
    }

    /// Whether there is a template of that name.
    func contains(_ name: String) -> Bool { names.contains(name) }

    private static func sources(in folder: URL) throws -> [String: String] {
        let root = folder.path(percentEncoded: false)
        var sources: [String: String] = [:]
        for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init()
        where path.hasSuffix(".mustache") {
            let data = FileManager.default.contents(atPath: "\(root)/\(path)") ?? Data()
            sources[String(path.dropLast(".mustache".count))] = String(decoding: data, as: UTF8.self)
        }
        guard !sources.isEmpty else { throw PageRenderer.missing("templates") }
        return sources
    }

    /// The one template that writes what it is given as it is: a chart, which has escaped all text in it itself.
    private static let drawing = "chart"

    /// What the parser lets pass: it writes `{{{x}}}` and `{{&x}}` unescaped, and nothing for an unknown template.
    private static func check(_ source: String, of name: String, among names: Set<String>) throws {
        if name != drawing, source.contains("{{{") || source.firstMatch(of: /\{\{\s*&/) != nil {
            throw invalid(name, "a variable is written unescaped")
        }
        for match in source.matches(of: /\{\{\s*[><]\s*([a-z\/-]+)\s*\}\}/) where !names.contains(String(match.1)) {
            throw invalid(name, "it asks for '\(match.1)', which is not there")
        }
    }

    private static func invalid(_ name: String, _ reason: String) -> Failure {
        Failure(
            code: "template_invalid",
            message: "The template '\(name)' cannot be used: \(reason). Install the program again."
        )
    }
}
