/// Words of questions that say nothing of what is looked for.
enum StopWords {
    /// A light list: words that decide the meaning of a clause, such as `not`, `no`, `without` and `may`, are kept.
    static let english: Set<String> = [
        "a", "about", "am", "an", "and", "are", "as", "at", "be", "been", "being", "but", "by", "can", "could", "did",
        "do", "does", "for", "from", "had", "has", "have", "he", "her", "his", "how", "i", "if", "in", "into", "is",
        "it", "its", "me", "my", "of", "on", "or", "our", "shall", "she", "should", "so", "such", "than", "that", "the",
        "their", "them", "then", "there", "these", "they", "this", "those", "to", "was", "we", "were", "what", "when",
        "where", "which", "who", "whom", "whose", "why", "will", "with", "would", "you", "your",
    ]
}
