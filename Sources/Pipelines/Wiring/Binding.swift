/// Where an input gets what it is.
package enum Binding: Hashable, Sendable {
    case output(OutputReference)
    /// A parameter of the run, of that name.
    case parameter(String)
}
