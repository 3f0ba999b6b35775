/// What one page may cost.
struct PageAllowance {
    var wallSeconds: Int
    var cpuSeconds: Int
    /// Called with the number of a page, from 1, that has cost more; must end the process.
    var exceeded: (Int) -> Never
}
