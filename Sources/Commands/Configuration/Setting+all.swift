extension Setting {
    /// Every key there is, in the order in which they are shown; anything else in the file is an error.
    static let all = server + reading + serving + operations + search + parts
}
