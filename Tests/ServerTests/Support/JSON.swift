/// A JSON value of any shape, to look into answers.
enum JSON: Decodable, Equatable {
    case object([String: JSON])
    case array([JSON])
    case string(String)
    case number(Double)
    case flag(Bool)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let flag = try? container.decode(Bool.self) {
            self = .flag(flag)
        } else if let number = try? container.decode(Double.self) {
            self = .number(number)
        } else if let string = try? container.decode(String.self) {
            self = .string(string)
        } else if let array = try? container.decode([JSON].self) {
            self = .array(array)
        } else {
            self = .object(try container.decode([String: JSON].self))
        }
    }

    subscript(key: String) -> JSON? {
        if case .object(let members) = self { members[key] } else { nil }
    }

    subscript(index: Int) -> JSON? {
        items.indices.contains(index) ? items[index] : nil
    }

    var items: [JSON] { if case .array(let items) = self { items } else { [] } }

    var keys: Set<String> { if case .object(let members) = self { Set(members.keys) } else { [] } }

    var string: String? { if case .string(let string) = self { string } else { nil } }

    var number: Double? { if case .number(let number) = self { number } else { nil } }
}
