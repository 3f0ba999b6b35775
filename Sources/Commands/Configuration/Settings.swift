import Documents

/// The effective configuration: flags over environment over file over defaults, every value checked.
struct Settings: Sendable {
    /// Where a value came from.
    enum Source: String, Sendable {
        case flag, environment, file, `default`
    }

    /// A value and where it came from.
    struct Entry: Sendable {
        let setting: Setting
        let value: String
        let source: Source
    }

    /// The configuration file; nil where none says anything.
    let file: String?
    /// By key.
    private let entries: [String: Entry]

    /// - Parameters:
    ///   - flags: Values given on the command line, by key.
    ///   - environment: The process's environment; only `DEEDBOX_…` is looked at.
    ///   - file: The values of `deedbox.yaml`, by dotted key.
    ///   - fileName: The file's name, for messages.
    /// - Throws: `Failure` with code `unknown_setting` or `invalid_setting`.
    init(flags: [String: String], environment: [String: String], file: [String: String], fileName: String) throws {
        let known = Set(Setting.all.map(\.key))
        for key in file.keys.sorted() where !known.contains(key) {
            throw Failure(code: "unknown_setting", message: Self.unknown(key, in: fileName, known: known))
        }
        for key in flags.keys.sorted() where !known.contains(key) {
            throw Failure(code: "unknown_setting", message: Self.unknown(key, in: "--set", known: known))
        }
        var entries: [String: Entry] = [:]
        for setting in Setting.all {
            let entry = Self.entry(for: setting, flags: flags, environment: environment, file: file)
            guard setting.kind.accepts(entry.value) else {
                throw Failure(
                    code: "invalid_setting",
                    message: "Setting '\(setting.key)' is '\(entry.value)' (from the \(entry.source.rawValue)); "
                        + "expected \(setting.kind.expectation)."
                )
            }
            entries[setting.key] = entry
        }
        self.entries = entries
        self.file = file.isEmpty ? nil : fileName
    }

    /// All values in the order of the documentation.
    var all: [Entry] { Setting.all.compactMap { entries[$0.key] } }

    func text(_ key: String) -> String { entry(key).value }

    func integer(_ key: String) -> Int { Int(entry(key).value) ?? 0 }

    func number(_ key: String) -> Double { Double(entry(key).value) ?? 0 }

    /// The names of a list, in order.
    func list(_ key: String) -> [String] {
        entry(key).value.split(separator: ",").map { $0.trimmingPrefix(" ") }.map(String.init)
    }

    private func entry(_ key: String) -> Entry {
        guard let entry = entries[key] else { preconditionFailure("'\(key)' is not in the table of settings") }
        return entry
    }

    private static func entry(
        for setting: Setting,
        flags: [String: String],
        environment: [String: String],
        file: [String: String]
    ) -> Entry {
        if let value = flags[setting.key] { return Entry(setting: setting, value: value, source: .flag) }
        if let value = environment[setting.environmentVariable] {
            return Entry(setting: setting, value: value, source: .environment)
        }
        if let value = file[setting.key] { return Entry(setting: setting, value: value, source: .file) }
        return Entry(setting: setting, value: setting.defaultValue, source: .default)
    }

    private static func unknown(_ key: String, in place: String, known: Set<String>) -> String {
        let section = key.prefix { $0 != "." }
        let near = known.filter { $0.hasPrefix("\(section).") }.sorted()
        let hint =
            near.isEmpty ? "See 'deedbox config show' for all keys." : "Known there: \(near.joined(separator: ", "))."
        return "Unknown setting '\(key)' in \(place). \(hint)"
    }
}
