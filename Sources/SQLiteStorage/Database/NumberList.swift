/// Numbers as one argument of a statement, which is then the same for any count of them: `IN (SELECT value FROM
/// json_each(?))`.
enum NumberList {
    static func text(_ numbers: [Int64]) -> String { "[\(numbers.map(String.init).joined(separator: ","))]" }
}
