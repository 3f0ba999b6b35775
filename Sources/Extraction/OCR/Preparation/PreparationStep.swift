/// What can be done to a picture before it is read, in the order in which it is done.
enum PreparationStep: String, Sendable, CaseIterable {
    /// Light writing on dark paper becomes dark on light.
    case invert
    /// Light writing on dark panels becomes dark on light.
    case panels
    /// The paper becomes everywhere equally light.
    case background
    /// Black bars along the edges and punch holes become paper.
    case borders
    /// Isolated specks become paper, and those inside strokes ink.
    case despeckle
    /// Strokes that copying has thickened are made thinner.
    case thin
    /// Every pixel becomes the mean of its neighbourhood.
    case smooth
    /// Grays are spread so that ink becomes black and paper white.
    case stretch
    /// Small letters are enlarged.
    case enlarge
    /// Letters of a usual size are enlarged a little, which keeps the points of types with equally wide characters.
    case magnify
    /// Large letters are made smaller.
    case reduce
    /// The page is turned by quarters.
    case turn
    /// Slanting lines are levelled.
    case deskew
    /// The lines of ruled tables become paper.
    case rulings
}

extension Set<PreparationStep> {
    /// `raw`, or the steps in their order.
    var name: String {
        isEmpty ? "raw" : PreparationStep.allCases.filter(contains).map(\.rawValue).joined(separator: "+")
    }
}
