/// A made-up paper as text with what it is.
package struct LabelledText: Sendable, Hashable {
    /// One paragraph or row of a table a line.
    package var text: String
    /// The name of the class, such as `cam_statement`.
    package var label: String
    /// A name as people give files: some say what is inside, some do not.
    package var filename: String
    /// Papers of the same lease share one; never split a family between training and testing.
    package var family: String
    /// The days that the text states, once for each part that a day plays.
    package var dates: [DateTruth]
    /// The amounts that the text states; those of tables as often as they stand there.
    package var amounts: [AmountTruth]
    package var signatures: [SignatureTruth]
}
